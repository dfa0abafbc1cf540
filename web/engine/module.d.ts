/** Modules of the compiled core that the page loads, with the commands as core.ts declares them. */
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

/** build/plain/dealscope-plain.mjs: all commands, in the place of either module */
declare module 'dealscope-plain' {
  const create: import('dealscope').Create<any>;
  export default create;
}

/** web/engine/start-worker.js; throws in the single-file page (single-file.js) */
declare module 'dealscope-worker' {
  export default function startWorker(): Worker;
}

/** The cases of the self-check (web/build/golden-cases.js). */
declare module 'virtual:golden-cases' {
  const cases: import('../types.js').GoldenCase[];
  export default cases;
}

/** Trials of the default scenario without overrides, made when the page is built (web/build/prerender.js). */
declare module 'virtual:prerendered-trials' {
  const prerendered: {
    scenario: string;
    simulation: import('../types.js').Simulation;
  };
  export default prerendered;
}
