// Types of the package's `dealscope/core`: the model without the page, in Node and in browsers.

import type { Description, Derivation, Issue, Reply, Result, Simulation, Solution } from '../types.js';

export type { Description, Derivation, Issue, Reply, Result, Simulation, Solution };

/** Takes a scenario and a request as JSON text. Returns a `Reply` as JSON text, with an issue for each fault in the input. */
export type Command = (scenario: string | Uint8Array, request: string) => string;

/** The same with an array as its reply, or an error reply as JSON text. */
export type ArrayCommand = (
  scenario: string | Uint8Array,
  request: string,
) => Float64Array<ArrayBuffer> | string;

export interface Dealscope {
  /** A `Reply<Description>`: the scenario with overrides in force, its metrics and the layout of `evaluate_numbers`. */
  describe: Command;
  /** A `Reply<Result>` for `{"overrides":{…}}`. */
  evaluate: Command;
  /** A `Reply<Simulation>`: quantiles over Monte Carlo trials of all parameters that have a range. */
  simulate: Command;
  /** The effect of each parameter alone on a metric. */
  tornado: Command;
  /** The share of each parameter in a metric's variance. */
  sobol: Command;
  /** A `Reply<Solution>`: the value of a parameter at which a metric has a target. */
  solve: Command;
  /** A metric over a grid of two parameters. */
  map: Command;
  /** A `Reply<Derivation>`: a metric as a tree of formulas. */
  explain: Command;
  /** A `Reply` with a row for each claim of the request: whether it holds, in how many trials, and what moves it most. */
  claims: Command;
  /** Parses a scenario for `evaluate_values`, replacing the one before: a `Reply<number>`, its handle. */
  open_scenario(scenario: string | Uint8Array): string;
  /**
   * Evaluates without JSON. `values`: one for each parameter, in the order of the description's `parameters`. Returns every
   * metric, the totals that `evaluate` omits included, in the description's `layout`.
   */
  evaluate_values(handle: number, values: Float64Array): Float64Array<ArrayBuffer> | string;
  /** The same array for a scenario and a request as text. */
  evaluate_numbers: ArrayCommand;
  samples: ArrayCommand;
  map_numbers: ArrayCommand;
  curves: ArrayCommand;
  /** For each claim: trials in which both sides are defined, and those of them in which it holds. */
  claim_trials: ArrayCommand;
  /** Starts a simulation in slices; there is one at a time, and starting another discards it. */
  simulation_start: Command;
  /** Runs that many further trials; returns the fraction done [0, 1]. */
  simulation_advance(trials: number): number;
  simulation_reply(): string;
}

/** Instantiates the core. The WebAssembly is embedded in the file: nothing is fetched. */
declare const createDealscope: () => Promise<Dealscope>;
export default createDealscope;
