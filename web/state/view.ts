// What the page renders, and the state that determines it.

import type { Overrides } from '../engine/description.js';
import type { Evaluation } from '../text/types.js';

/** What a link encodes and the levers change. */
export interface State {
  overrides: Overrides;
  /** Overrides of the comparison baseline A; null without a comparison. */
  baselineOverrides: Overrides | null;
  /** The selected date, one of the grid. */
  at: number;
  trials?: number;
  seed?: number;
  /** Id of the metric of the analyses, without a date; missing: the default metric. */
  metric?: string;
}

/** A link checked against a scenario. */
export interface LinkState {
  overrides: Overrides;
  baselineOverrides: Overrides | null;
  /** null: the link has no date. */
  at: number | null;
  metric: string;
  trials: number;
  seed: number;
  /** One for each kind of key or value that is ignored. */
  notes: string[];
}

/** The state as hosts read and set it: `element.state`, the event and the messages of a frame. */
export interface PublicState {
  /** Version of this shape. */
  version: 1;
  scenario: string;
  /** Date of the scenario's figures, YYYY-MM-DD. */
  as_of: string;
  /** The selected date, one of the scenario's grid: 2030 is the end of 2029. */
  year: number;
  /** Values that differ from the scenario, by the parameter's id. */
  levers: Record<string, number>;
  /** The sites that are switched off, as a link names them: -abilene,-milam. Missing: none; when set without levers: as they are. */
  sites?: string;
}

/** The input of every component. */
export interface View extends Evaluation {
  /** Width of a chart [CSS px]. */
  width?: number;
  /** Width of the column beside a picture [CSS px]. */
  besideWidth?: number;
  /** Ids of the parts of the page that are outside the viewport. */
  offscreen?: Set<string>;
  /** Identity of the last settled state: a new object each time that input settles. */
  settleToken?: object;
}
