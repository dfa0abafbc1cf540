// What a reader gets who stays: the analyses and the trials, and what is behind folds. Loaded at the first
// sign of one.

import { unsafeCSS } from 'lit';
import curve from './analyses/curve.css?inline';
import folds from './analyses/folds.css?inline';
import areas from './analyses/map-areas.css?inline';
import map from './analyses/map.css?inline';
import solve from './analyses/solve.css?inline';
import tornado from './analyses/tornado.css?inline';
import choosers from './ui/select.css?inline';
import drawn from './why/drawn.css?inline';

export { analysesView } from './analyses/analyses.js';
export { leverCurves } from './analyses/curve.js';
export { saidText } from './analyses/said.js';
export { startAnalyses } from './engine/analyses.js';
export { evidenceView } from './page/evidence.js';
export { dealTable } from './charts/deal-table.js';
export { trialsSet } from './uncertainty/set.js';
export { openDrawn } from './why/drawn.js';
export { startRoving } from './ui/roving.js';
export const sheet = unsafeCSS(
  [folds, choosers, curve, tornado, solve, areas, map, drawn].join(''),
).styleSheet;
