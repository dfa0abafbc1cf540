/** Modules of the compiled core that the page loads, with the commands as core.ts declares them. */
declare module 'dealscope' {
  type Dealscope = import('./core.js').Dealscope;

  type Create<T> = (options: {
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object;
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
  /** Trials in slices (core/io/open_trials.hpp). */
  interface Trials {
    /** Opens the figures of a scenario and discards the run; not `true`: both stay. */
    open_trials(figures: Float64Array): boolean | string;
    /** `input`: a value for each parameter, then the positions of the rows in the layout. Returns 0, or what is wrong. */
    start_trials(input: Float64Array, rows: number, trials: number, seed: number): number | string;
    /** Runs that many further trials; returns the fraction done [0, 1], or a number below 0. */
    advance_trials(trials: number): number;
    /** The numbers that web/engine/trials-result.js reads. */
    trials_result(): Numbers | number | string;
    trials_samples(count: number): Numbers | number | string;
  }
  /** The commands that make the file of a scenario (web/engine/read-scenario.js). */
  interface ScenarioReader extends Pick<Dealscope, 'describe'> {
    scenario_figures(scenario: string | Uint8Array, request: string): Numbers | string;
  }
  type Whole = Dealscope & Point & Trials & ScenarioReader;
  type Analyses = Pick<
    Dealscope,
    'describe' | 'tornado' | 'solve' | 'explain' | 'map_numbers' | 'claims' | 'claim_trials'
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
  const create: () => Promise<any>;
  export default create;
}

/** web/engine/start-worker.js; throws in the single-file page (single-file.js) */
declare module 'dealscope-worker' {
  export function startTrialsWorker(): Worker;
  export function startClaimsWorker(): Worker;
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
