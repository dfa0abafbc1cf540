// The reply of `describe`: a scenario under overrides, and the metrics that the engine computes for it.

/** Values of parameters by id, in the parameter's unit, and 0 by `sites.KEY` for a site that is switched off; what is missing is as in the scenario. */
export type Overrides = Record<string, number>;

export type Basis = 'article' | 'report' | 'derived' | 'assumption';

export type ContractStatus = 'signed' | 'announced' | 'in_talks';

export interface Parameter {
  id: string;
  /** The value in force, overrides applied. */
  value: number;
  min: number;
  max: number;
  /** Ends of the plausible range, which trials and the tornado use. */
  low: number;
  high: number;
  step: number;
  /** Direction of the figure when demand for AI is high: 1 up, -1 down, 0 neither. */
  demand: -1 | 0 | 1;
  unit: string;
  label: string;
  group: string;
  /** Whether it is listed first. */
  primary: boolean;
  basis: Basis;
  /** Id of a source. */
  source: string | null;
  note: string;
  /** The triangular distribution in force. */
  spread: { low: number; mode: number; high: number };
}

/** Ranges of the fields of a provider, contract or investment, by field: each of them is a parameter. */
export type Ranges = Record<string, Omit<Parameter, 'id' | 'value' | 'spread'>>;

export interface Provider {
  id: string;
  name: string;
  short_name: string;
  /** 1: its capacity is the lab's own; 0: another's. */
  control: number;
  backlog_usd_bn: number | null;
  ranges: Ranges;
  source: string | null;
}

export interface Contract {
  id: string;
  /** Id of a provider. */
  provider: string;
  title: string;
  kind: 'cloud' | 'build';
  value_usd_bn: number;
  capacity_gw: number;
  /** Whether the value is derived from the capacity by the prices in force. */
  derived_value: boolean;
  /** Whether the capacity is derived from the value. */
  derived_capacity: boolean;
  /** Dates in decimal years. */
  signed: number;
  start: number;
  term_years: number;
  /** Fractions of the term in which the rate of delivery rises and falls, at most 1 together. */
  ramp_up: number;
  ramp_down: number;
  /** Capacity in service by date, of a build. */
  schedule: { date: number; gw: number }[] | null;
  status: ContractStatus;
  /** Id of the contract that contains this one. */
  part_of: string | null;
  /** Whether the value is a lower bound. */
  at_least: boolean;
  ranges: Ranges;
  basis: Basis;
  source: string | null;
  note: string;
}

/** Money that a provider invests in the lab. */
export interface Investment {
  id: string;
  provider: string;
  title: string;
  value_usd_bn: number;
  start: number;
  /** Duration of the payments, which are uniform. */
  years: number;
  status: ContractStatus;
  at_least: boolean;
  ranges: Ranges;
  basis: Basis;
  source: string | null;
  note: string;
}

/** Named overrides of the scenario, `cases` in its JSON. */
export interface Case {
  id: string;
  title: string;
  overrides: Overrides;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  date: string;
  url: string | null;
}

export interface Metric {
  id: string;
  label: string;
  unit: string;
  /** Levels have a value for each date of the grid, flows one for each period between two dates. */
  kind: 'level' | 'flow' | 'scalar';
  /** What the metric has one series for; null: it has a single series. */
  by: 'provider' | 'part' | null;
  /** Whether a value can be null, where the metric is undefined (a ratio to 0). */
  nullable: boolean;
}

export interface Regime {
  id: string;
  label: string;
  /** Corners in the plane of the two dependences, lab first; every four are a rectangle. */
  area: [number, number][];
}

export interface Description {
  id: string;
  title: string;
  as_of: string;
  parties: { lab: string; incumbent: string };
  incumbent_provider: string;
  /** `grid`: `years + 1` dates, decimal years. */
  horizon: { start: number; years: number; grid: number[] };
  /** With the thresholds in force. */
  regimes: Regime[];
  /** In the order of the values that `evaluate_values` takes. */
  parameters: Parameter[];
  providers: Provider[];
  contracts: Contract[];
  investments: Investment[];
  cases: Case[];
  sources: Source[];
  metrics: Metric[];
  /** Position of each metric in the array that `evaluate_values` and `evaluate_numbers` return. */
  layout: { metric: string; offset: number; length: number }[];
}
