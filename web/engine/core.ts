// What `import createDealscope from 'dealscope/core'` gives: the model without the page, in Node and in browsers.

import type { Description, Derivation, Issue, Reply, Result, Simulation, Solution } from '../types.js';

export type { Description, Derivation, Issue, Reply, Result, Simulation, Solution };

/** A scenario and a request as JSON text; the reply as JSON text: a `Reply`, whose `issues` have a JSON pointer to every fault. */
export type Verb = (scenario: string | Uint8Array, request: string) => string;

/** The same with bare numbers as its reply, or with the refusal as text. */
export type Bulk = (scenario: string | Uint8Array, request: string) => Float64Array<ArrayBuffer> | string;

export interface Dealscope {
  /** A `Reply<Description>`: what there is to know of a scenario. */
  describe: Verb;
  /** A `Reply<Result>`: the whole result for `{"overrides":{…}}`. */
  evaluate: Verb;
  /** A `Reply<Simulation>`: quantiles of trials over everything that has a range. */
  simulate: Verb;
  /** What matters most, one assumption at a time. */
  tornado: Verb;
  /** What matters most, of the variance. */
  sobol: Verb;
  /** A `Reply<Solution>`: what would have to be true. */
  solve: Verb;
  /** A metric over two assumptions. */
  map: Verb;
  /** A `Reply<Derivation>`: where a number comes from. */
  explain: Verb;
  /** Opens a scenario for `evaluate_values` in the place of the former one: a `Reply<number>`, its handle. */
  open_scenario(scenario: string | Uint8Array): string;
  /** The result without any text: the value of every parameter, in the order of the description's `parameters`; every
   * metric, also the totals that `evaluate` leaves out, where the description's `layout` places it. */
  evaluate_values(handle: number, values: Float64Array): Float64Array<ArrayBuffer> | string;
  /** The same numbers for a scenario and a request as text. */
  evaluate_numbers: Bulk;
  samples: Bulk;
  map_numbers: Bulk;
  curves: Bulk;
  /** One simulation at a time, in slices: starting another drops the first. */
  simulation_start: Verb;
  /** Takes that many trials further; the part done, 0 to 1. */
  simulation_advance(trials: number): number;
  simulation_reply(): string;
}

/** The WebAssembly is in the file itself: nothing is fetched. */
declare const createDealscope: () => Promise<Dealscope>;
export default createDealscope;
