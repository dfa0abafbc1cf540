// The module that is loaded after the first interaction: analyses, trials and the parts behind folds.

export * from '../analyses/index.js';
export { DerivationController } from '../analyses/derivation/controller.js';
export { startAnalyses } from '../engine/analyses.js';
export { createAnalysisClient } from '../engine/analysis-client.js';
export { startRoving } from '../ui/roving.js';
export { trialSettingsView } from './page/trial-settings.js';
