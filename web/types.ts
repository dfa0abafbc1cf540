// Types that several rooms share: those of the engine and of the state by one name, and those of tables and text.

export type {
  Basis,
  Case,
  Contract,
  Description,
  Investment,
  Metric,
  Overrides,
  Parameter,
  Provider,
  Regime,
  Source,
} from './engine/description.js';
export type {
  Bar,
  Derivation,
  Issue,
  Quantiles,
  Reply,
  Row,
  Simulation,
  Solution,
  Token,
} from './engine/reply.js';
export type { FullResult, Partner, Result } from './engine/result.js';
export type { LinkState, PublicState, State, Uncertainty, View } from './state/view.js';

/** An approved request with a digest of its approved result. */
export interface GoldenCase {
  command: string;
  /** Id of the scenario. */
  scenario: string;
  request: Record<string, unknown>;
  expected: string;
}

/** A formatted cell: text, a link to a source, or figures. */
export type Cell = string | { text: string; href: string } | Figure | Phrase;

/** A table whose cells are formatted. */
export interface Table {
  caption: string;
  columns: { key: string; label: string; unit?: string; numeric: boolean }[];
  rows: { header: string; cells: Cell[]; chosen?: boolean }[];
}

/** A formatted number with its metric reference; `about`: its name, where the metric's own label does not do. */
export interface Figure {
  text: string;
  metric: string;
  about?: string;
}

/** Text in which each figure carries its metric reference (text/phrase.js). */
export type Phrase = (string | Figure)[];
