// Types that several rooms share, by one name each: those of the engine, of text and of the state.

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
  ClaimRow,
  ClaimTest,
  Derivation,
  GoldenCase,
  Issue,
  Quantiles,
  Reply,
  Row,
  Simulation,
  Solution,
  Token,
} from './engine/reply.js';
export type { FullResult, Partner, Result } from './engine/result.js';
export type { LinkState, PublicState, State, View } from './state/view.js';
export type { Claim, ClaimsFile, Fact } from './text/statements.js';
export type { Cell, Evaluation, Figure, Link, Phrase, Table, Uncertainty } from './text/types.js';
