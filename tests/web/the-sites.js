// The sites of the tables of evidence, as the page has them once the analyses are loaded.

import { createSiteReader } from '../../web/analyses/site-reader.js';
import { firstScenario } from '../../web/build/prerender.js';
import { scenarioFile } from '../../web/engine/read-scenario.js';
import { siteData } from '../../web/build/sites.js';
import { provideSiteReader } from '../../web/state/site-reader.js';

const { module } = await firstScenario();
export const data = await siteData();

export const reader = createSiteReader(data, (text) => scenarioFile(module, text));

/** Makes the sites known to pictures, links and scenarios. */
export const provideSites = () => provideSiteReader(reader);
