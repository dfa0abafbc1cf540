// What a reader gets who stays: the analyses and the trials. Loaded at the first sign of one.

import { unsafeCSS } from 'lit';
import css from './analyses/analyses.css?inline';

export { analysesView } from './analyses/analyses.js';
export { leverCurves } from './analyses/curve.js';
export { saidText } from './analyses/said.js';
export { startAnalyses } from './engine/analyses.js';
export const sheet = unsafeCSS(css).styleSheet;
