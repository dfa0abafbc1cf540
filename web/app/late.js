// What a reader gets who stays: the analyses and the trials, and what is behind folds. Loaded at the first
// sign of one.

export * from '../analyses/index.js';
export { DerivationController } from '../analyses/derivation/controller.js';
export { dealTable } from '../charts/deal-table.js';
export { startAnalyses } from '../engine/analyses.js';
export { methodologyView as evidenceView } from './page/methodology.js';
export { createAnalysisClient } from '../engine/analysis-client.js';
export { startRoving } from '../ui/roving.js';
export { trialSettingsView as trialsSet } from './page/trial-settings.js';
