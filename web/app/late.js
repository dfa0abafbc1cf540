// The module that is loaded after the first interaction: the trials, the folds of the analyses, and what makes drawings respond.

import { unsafeCSS } from 'lit';
import drawings from '../analyses/derivation/drawings.css?inline';
import folds from '../analyses/folds.css?inline';

export { onDrawingClick } from '../analyses/derivation/drawings.js';
export { startSimulations } from '../engine/start-simulations.js';
export { keepFocusInSight } from '../ui/focus-in-sight.js';
export { startRoving } from '../ui/roving.js';
export { analysesFolds } from './page/analyses-folds.js';
export { trialSettingsView } from './page/trial-settings.js';

export const sheet = unsafeCSS([folds, drawings].join('')).styleSheet;
