/** What the compiled core exports; the name stands for build/wasm/dealscope-web.mjs. */
declare module 'dealscope-web' {
  interface Dealscope {
    describe(scenario: string | Uint8Array, request: string): string;
    evaluate(scenario: string | Uint8Array, request: string): string;
    tornado(scenario: string | Uint8Array, request: string): string;
    solve(scenario: string | Uint8Array, request: string): string;
    curves(scenario: string | Uint8Array, request: string): Float64Array | string;
    map_numbers(scenario: string | Uint8Array, request: string): Float64Array | string;
  }
  export default function createModule(options?: { wasmBinary?: Uint8Array }): Promise<Dealscope>;
}
