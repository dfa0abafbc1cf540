// Replies of the engine's commands. Their results are in description.ts, result.ts (made from `describe`) and here.

import type { Basis } from './description.js';

/** A fault in a scenario or request; `path` is a JSON pointer. */
export interface Issue {
  path: string;
  message: string;
}

export type Reply<T> = { ok: true; result: T } | { ok: false; issues: Issue[] };

/** Values by date or period; null where the metric is undefined. */
export type Row = (number | null)[];

/** Statistics of a metric over the trials, by date or period. */
export interface Quantiles {
  mean: Row;
  p05: Row;
  p25: Row;
  p50: Row;
  p75: Row;
  p95: Row;
  /** Number of trials in which the metric is undefined. */
  undefined: number[];
}

/** The result of `simulate`. */
export interface Simulation {
  years: number[];
  trials: number;
  seed: number;
  metrics: Record<string, Quantiles>;
  /** Share of the trials in each regime [0, 1], by regime and date. */
  regimes: Record<string, number[]>;
}

/** One bar of `tornado`: the metric with one parameter at the ends of its plausible range. */
export interface Bar {
  parameter: string;
  low: number;
  high: number;
  at_low: number | null;
  at_high: number | null;
  /** Absolute difference of the two. */
  swing: number | null;
}

/** The result of `solve`: a value of the parameter at which the metric has the target, or the nearest to it. */
export type Solution =
  | { found: true; value: number; metric: number; others: number[] }
  | { found: false; closest: { value: number; metric: number | null } };

/** The test of a statement: a side is a metric, a parameter or a number; of `is` a regime at a date and a regime. */
export interface ClaimTest {
  left: string | number;
  op: '=' | '<' | '<=' | '>' | '>=' | 'is';
  right: string | number;
  /** Of `=`, in the sides' unit. */
  tolerance?: number;
}

/** A row of the result of `claims`. */
export interface ClaimRow {
  id: string;
  /** At the values in force; null where a side is undefined. */
  holds: boolean | null;
  /** The sides' values; ids of regimes for `is`. */
  left: number | string | null;
  right: number | string | null;
  /** Part of the trials, among those in which both sides are defined, in which it holds [0, 1]. */
  share_of_trials: number | null;
  /** Id of the parameter: the one requested, else that of the largest swing; null where none moves it. */
  lever: string | null;
  swing: number | null;
}

/** A piece of a formula: text, or an index into the inputs. */
export type Token = string | { input: number };

/**
 * The result of `explain`: a number with its formula and inputs, recursively. A leaf has no inputs but a basis and a source.
 * Names are unique in a reply.
 */
export interface Derivation {
  /** Reference of a parameter, a contract's field or a metric; of intermediate quantities a dotted name. */
  name: string;
  /** The name in words, with the parties' names and without the date. */
  label: string;
  value: number | null;
  unit: string;
  /** Decimal years: one date, or the start and end of a period; none for a constant. */
  dates?: number[];
  /** The formula in the names of the inputs; text after a semicolon. */
  formula?: string;
  /** The formula in pieces; "; " separates it from the text. */
  tokens?: Token[];
  /** `ref`: the name of a node that is earlier in the reply. */
  inputs?: (Derivation | { ref: string })[];
  basis?: Basis;
  /** Id of a source. */
  source?: string | null;
}

/** An approved request with a digest of its approved result. */
export interface GoldenCase {
  command: string;
  /** Id of the scenario. */
  scenario: string;
  request: Record<string, unknown>;
  expected: string;
}
