// The module that is loaded after the first interaction: analyses, trials and the parts behind folds.

import sites from 'virtual:sites';
import { createSiteReader } from '../analyses/site-reader.js';
import { startAnalyses as start } from '../engine/analyses.js';
import { provideSiteReader } from '../state/site-reader.js';

export * from '../analyses/index.js';
export { DerivationController } from '../analyses/derivation/controller.js';
export { createAnalysisClient } from '../engine/analysis-client.js';
export { startRoving } from '../ui/roving.js';
export { trialSettingsView } from './page/trial-settings.js';

/** Starts the analyses, with which sites can be switched off. */
export async function startAnalyses() {
  const engine = await start();
  provideSiteReader(createSiteReader(sites, engine.read));
  return engine;
}
