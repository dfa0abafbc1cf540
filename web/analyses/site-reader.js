// The sites of each scenario, and a scenario without some of them.

import { VINTAGES, rowsInForce, scheduleOfSites } from './site-schedule.js';

/**
 * @import {ScenarioFile} from '../engine/scenario-file.js'
 * @import {Site, SiteData, SiteReader} from '../state/site-reader.js'
 */

/**
 * @param {SiteData} data made by web/build/sites.js
 * @param {(text: string) => ScenarioFile} read throws where a scenario is invalid
 * @returns {SiteReader}
 */
export function createSiteReader({ rows, facts, credit }, read) {
  const scheduleOf = (/** @type {string} */ scenario, /** @type {string[]} */ off) =>
    scheduleOfSites(rows, VINTAGES[scenario], new Set(off));
  return {
    credit,
    scheduleOf,
    sitesOf(scenario) {
      const vintage = VINTAGES[scenario];
      if (!vintage) return [];
      /** @type {Map<string, Site>} */
      const sites = new Map();
      for (const { key, name, date, gw, kind } of rowsInForce(rows, vintage)) {
        const site = sites.get(key) ?? { key, name, ...facts[key], rows: [] };
        site.rows.push({ date, gw, kind });
        sites.set(key, site);
      }
      return [...sites.values()];
    },
    without(text, off) {
      const scenario = JSON.parse(text);
      const build = scenario.contracts.find((/** @type {{ schedule: object | null }} */ one) => one.schedule);
      build.schedule = scheduleOf(scenario.id, off);
      return read(JSON.stringify(scenario));
    },
  };
}
