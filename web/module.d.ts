/** What the compiled core exports; the name stands for build/wasm/dealscope-web.mjs. */
declare module 'dealscope-web' {
  /** A scenario and a request as text; the reply as text. */
  type Verb = (scenario: string | Uint8Array, request: string) => string;
  /** The same with a copy of bare numbers as its reply, or the refusal as text. */
  type Bulk = (scenario: string | Uint8Array, request: string) => Float64Array<ArrayBuffer> | string;

  interface Dealscope {
    describe: Verb;
    evaluate: Verb;
    simulate: Verb;
    tornado: Verb;
    sobol: Verb;
    solve: Verb;
    map: Verb;
    explain: Verb;
    samples: Bulk;
    map_numbers: Bulk;
    curves: Bulk;
    /** One simulation at a time: starting another drops the first. */
    simulation_start: Verb;
    /** Takes that many trials further; the part done, 0 to 1. */
    simulation_advance(trials: number): number;
    simulation_reply(): string;
  }
  export default function createModule(options?: {
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => object;
  }): Promise<Dealscope>;
}

/** Where the worker's script is; empty where there is none. */
declare module 'virtual:worker-url' {
  const url: string;
  export default url;
}
