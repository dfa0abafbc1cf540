/** What the compiled core exports; the name stands for build/wasm/dealscope-web.mjs. */
declare module 'dealscope-web' {
  interface Dealscope {
    describe(scenario: string | Uint8Array, request: string): string;
    evaluate(scenario: string | Uint8Array, request: string): string;
    explain(scenario: string | Uint8Array, request: string): string;
  }
  export default function createModule(options?: { wasmBinary?: Uint8Array }): Promise<Dealscope>;
}
