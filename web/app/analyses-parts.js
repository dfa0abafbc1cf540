// The module that is loaded for the first part in view that needs the analyses, or the first derivation.

import sites from 'virtual:sites';
import { createSiteReader } from '../analyses/site-reader.js';
import { startAnalyses as start } from '../engine/analyses.js';
import { provideSiteReader } from '../state/site-reader.js';

export * from '../analyses/index.js';
export { DerivationController } from '../analyses/derivation/controller.js';
export { createAnalysisClient } from '../engine/analysis-client.js';

/** Starts the analyses, with which sites can be switched off. */
export async function startAnalyses() {
  const engine = await start();
  provideSiteReader(createSiteReader(sites, engine.read));
  return engine;
}
