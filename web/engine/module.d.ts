/** Modules of the compiled core that the page loads, with the commands as core.ts declares them. */
declare module 'dealscope' {
  type Dealscope = import('./core.js').Dealscope;

  type Create<T> = (options?: {
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ) => object;
  }) => Promise<T>;

  type Numbers = Float64Array<ArrayBuffer>;

  /** Commands on the figures of a scenario (core/io/open_figures.hpp). Where the memory does not suffice, none returns numbers. */
  interface Point {
    /** Opens the figures of a scenario in the place of the former ones; not `true`: they stay. */
    open_figures(figures: Float64Array): boolean | string;
    /** Takes a value for each parameter; returns the numbers of the layout, or the fault. */
    evaluate_figures(values: Float64Array): Numbers | number | string;
    /** The same for the numbers that web/engine/present-description.js reads. */
    describe_figures(values: Float64Array): Numbers | number | string;
  }
  /** The commands that make the file of a scenario (web/engine/read-scenario.js). */
  interface ScenarioReader extends Pick<Dealscope, 'describe'> {
    scenario_figures(scenario: string | Uint8Array, request: string): Numbers | string;
  }
  type Whole = Dealscope & Point & ScenarioReader;
  type Analyses = Pick<
    Dealscope,
    | ('describe' | 'tornado' | 'solve' | 'explain' | 'samples' | 'map_numbers' | 'curves')
    | ('claims' | 'claim_trials')
    | ('simulation_start' | 'simulation_advance' | 'simulation_reply')
  > &
    ScenarioReader;
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
