// The sites of the builds, which are loaded with the analyses (web/analyses/site-reader.js).

/** @import {ScenarioFile} from '../engine/scenario-file.js' */

/**
 * What is known of a site besides its power; null where it is not.
 *
 * @typedef {object} SiteFacts
 * @property {string} state of the USA
 * @property {string | null} landlord who builds and lets the halls
 * @property {string | null} operator whose hardware stands in them
 * @property {string} slip since the first date that was given, in words
 *
 * @typedef {object} SitePower
 * @property {string} key as links name it
 * @property {string} name
 * @property {{ date: number, gw: number, kind: string }[]} rows in force for the scenario, by date in decimal years; `kind`:
 *   observed, projected or revised
 *
 * @typedef {SitePower & SiteFacts} Site
 *
 * @typedef {object} SiteRow of core/scenarios/evidence/stargate-sites.csv
 * @property {string} date YYYY-MM-DD
 * @property {string} site
 * @property {string} state of the USA, or the country
 * @property {string} facility_mw
 * @property {string} kind observed, projected or revised
 *
 * @typedef {object} SiteData
 * @property {SiteRow[]} rows
 * @property {Record<string, SiteFacts>} facts by the site's key
 * @property {{ text: string, href: string }} credit
 *
 * @typedef {object} SiteReader
 * @property {(scenario: string) => Site[]} sitesOf a scenario's schedule is made of; none where it has no such schedule
 * @property {(scenario: string, off: string[]) => { date: number, gw: number }[]} scheduleOf what is left without some of them
 * @property {(text: string, off: string[]) => ScenarioFile} without a scenario without some of its sites
 * @property {SiteData['credit']} credit of the data
 */

/** @type {SiteReader | null} */
let reader = null;

/** Null until the analyses are loaded. */
export const siteReader = () => reader;

/** @param {SiteReader} loaded */
export function provideSiteReader(loaded) {
  reader = loaded;
}
