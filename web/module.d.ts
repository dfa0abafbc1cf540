/** What all parts of the compiled core have in common. */
declare module 'dealscope' {
  /** A scenario and a request as text; the reply as text. */
  type Verb = (scenario: string | Uint8Array, request: string) => string;
  /** The same with a copy of bare numbers as its reply, or the refusal as text. */
  type Bulk = (scenario: string | Uint8Array, request: string) => Float64Array<ArrayBuffer> | string;

  type Create<T> = (options?: {
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => object;
  }) => Promise<T>;

  interface Point {
    describe: Verb;
    evaluate: Verb;
  }

  interface Analyses {
    tornado: Verb;
    solve: Verb;
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
}

/** build/wasm/dealscope-point.mjs */
declare module 'dealscope-point' {
  const create: import('dealscope').Create<import('dealscope').Point>;
  export default create;
}

/** build/wasm/dealscope-analyses.mjs */
declare module 'dealscope-analyses' {
  const create: import('dealscope').Create<import('dealscope').Analyses>;
  export default create;
}

/** build/plain/dealscope-plain.mjs: every part at once */
declare module 'dealscope-plain' {
  const create: import('dealscope').Create<any>;
  export default create;
}

/** Where the worker's script is; empty where there is none. */
declare module 'virtual:worker-url' {
  const url: string;
  export default url;
}

/** The trials of the first scenario as it stands, made when the page is built. */
declare module 'virtual:first-trials' {
  const first: {
    scenario: string;
    simulation: import('./types.js').Simulation;
    year: number;
    cloud: Record<string, number[]>;
  };
  export default first;
}
