// What the build computes for the section of the record (web/build/record.js). No lever moves any of it.

export interface Quantiles {
  p05: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
}

/** A source, by its id in facts.csv; its address is null where it is not known. */
export interface Fact {
  title: string;
  publisher: string;
  date: string;
  url: string | null;
}

/** A number of a scenario at its own values. */
export type KnownValue = { value: number } & Quantiles;

/** A dated scenario: numbers by metric, at the date of the pair or over the horizon. */
export interface KnownScenario {
  id: string;
  title: string;
  as_of: string;
  values: Record<string, KnownValue>;
  regime: string;
  /** Part of the trials in that regime [0, 1]. */
  regimeShare: number;
}

/** The scenarios of two parties, oldest first. */
export interface KnownPair {
  lab: string;
  incumbent: string;
  /** Date of the levels, of the page's default: 2030 is the end of 2029. */
  date: number;
  scenarios: KnownScenario[];
}

export interface Published {
  value: number | null;
  low: number | null;
  high: number | null;
}

export type Verdict = 'within_50' | 'within_90' | 'within_range' | 'below' | 'above';

/** A row of backtest.csv beside the model's answer (web/build/backtest.js). */
export interface BacktestRow {
  id: string;
  metric: string;
  unit: string;
  as_of: string;
  confidence: string;
  fact: string;
  note: string;
  kind: 'level' | 'span' | 'input' | 'words';
  published: Published;
  input?: Published;
  dates?: number[];
  is_rate?: boolean;
  value?: number;
  quantiles?: Quantiles;
  verdict?: Verdict;
}

/** A figure that a quarter will bring. */
export interface PrintRow {
  id: string;
  unit: string;
  dates: number[];
  value: number;
  quantiles: Quantiles;
}

/** One side of a statement's test: a metric with its date, or a number. */
export type Side = string | number;

/** A statement that data can refute, and which figure of the quarter bears on it most. */
export interface Refutation {
  /** Of the statement in core/scenarios/claims. */
  id: string;
  text: string;
  test: { left: Side; op: string; right: Side };
  /** Part of the trials in which it holds [0, 1]. */
  share: number;
  /** The tenth of the trials that lowers that part most; null where none lowers it by 5 points. */
  tail: { row: string; side: 'below' | 'above'; bound: number; share: number } | null;
}

export type Arithmetic = number | Arithmetic[];

/** A case of validation.json, with what its arithmetic gives. */
export interface ValidationCase {
  id: string;
  claim: string;
  arithmetic: string;
  inputs: Record<string, Arithmetic>;
  computed: Record<string, Arithmetic>;
  published: Record<string, Arithmetic> | null;
  /** Largest difference; null where nothing is published. */
  tolerance: number | Record<string, number> | null;
  /** Whether all that is published is within the tolerance; null where nothing is. */
  agrees: boolean | null;
  verdict: string;
  sources: string[];
}

export interface RecordData {
  pairs: KnownPair[];
  backtest: {
    scenario: string;
    as_of: string;
    lab: string;
    incumbent: string;
    trials: number;
    rows: BacktestRow[];
  };
  next: {
    scenario: string;
    as_of: string;
    lab: string;
    incumbent: string;
    trials: number;
    /** Start and end of the quarter. */
    dates: [number, number];
    rows: PrintRow[];
    refutations: Refutation[];
  };
  validation: ValidationCase[];
  facts: Record<string, Fact>;
}
