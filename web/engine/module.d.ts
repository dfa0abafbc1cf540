/** The parts of the compiled core that the page loads, verb by verb as the package declares them. */
declare module 'dealscope' {
  type Dealscope = import('./core.js').Dealscope;

  type Create<T> = (options?: {
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => object;
  }) => Promise<T>;

  type Point = Pick<Dealscope, 'describe' | 'open_scenario' | 'evaluate_values'>;
  type Analyses = Omit<
    Dealscope,
    keyof Point | 'evaluate' | 'evaluate_numbers' | 'simulate' | 'sobol' | 'map'
  >;
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

/** build/plain/dealscope-plain.mjs: every part at once, whichever is asked for */
declare module 'dealscope-plain' {
  const create: import('dealscope').Create<any>;
  export default create;
}

/** web/engine/start-worker.js; throws in the page in one file, which has no worker */
declare module 'dealscope-worker' {
  export default function startWorker(): Worker;
}

/** The trials of the first scenario as it stands, made when the page is built. */
declare module 'virtual:prerendered-trials' {
  const first: {
    scenario: string;
    simulation: import('../types.js').Simulation;
    year: number;
    cloud: Record<string, number[]>;
  };
  export default first;
}
