// What a reader gets who stays: the analyses and the trials, and what is behind folds. Loaded at the first
// sign of one.

export * from '../analyses/index.js';
export { dealTable } from '../charts/deal-table.js';
export { startAnalyses } from '../engine/analyses.js';
export { evidenceView } from './page/evidence.js';
export { startRoving } from '../ui/roving.js';
export { trialsSet } from './page/trials-set.js';
