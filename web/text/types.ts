// What text is made from, and what it consists of.

import type { Description, Overrides } from '../engine/description.js';
import type { Simulation } from '../engine/reply.js';
import type { FullResult } from '../engine/result.js';
import type { SampleTable } from '../engine/samples.js';

/** Ranges and samples from the trials. */
export interface Uncertainty {
  simulation: Simulation;
  samples: SampleTable;
  /** Whether the levers have moved since the trials started, more than 100 ms ago. */
  stale: boolean;
}

/** A scenario's result and the chosen date, beside the result that differences are relative to. */
export interface Evaluation {
  description: Description;
  /** Dependence at or above `high` is high, below `low` low [0, 1]. */
  thresholds: { high: number; low: number };
  result: FullResult;
  /** The result that differences are relative to: of A where there is a comparison, else of the scenario. */
  baseline: FullResult;
  overrides: Overrides;
  /** Overrides of A; null without a comparison. The present overrides are B. */
  baselineOverrides?: Overrides | null;
  /** Index of the grid: levels are at that date, flows belong to the period that ends there. */
  year: number;
  /** null until the first trials are done; missing where none are run. */
  uncertainty?: Uncertainty | null;
}

/** A formatted number with its metric reference; `about`: its name, where the metric's own label does not do. */
export interface Figure {
  text: string;
  metric: string;
  about?: string;
}

/** Text in which each figure carries its metric reference (phrase.js). */
export type Phrase = (string | Figure)[];

/** A link to a source. */
export interface Link {
  text: string;
  href: string;
}

/** A formatted cell: text, links to sources, or figures. */
export type Cell = string | Link | Figure | Phrase | (string | Link)[];

/** A table whose cells are formatted. */
export interface Table {
  /** In a list of tables and as a file's name; missing: the caption. */
  name?: string;
  caption: string;
  columns: { key: string; label: string; unit?: string; numeric: boolean }[];
  rows: { header: string; cells: Cell[]; chosen?: boolean; note?: string }[];
}
