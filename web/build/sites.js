// The sites of the builds as a virtual module, from the tables of evidence.

import { readFile } from 'node:fs/promises';
import { siteKey } from '../analyses/site-schedule.js';

/**
 * @import {Plugin} from 'vite'
 * @import {SiteData, SiteFacts, SiteRow} from '../state/site-reader.js'
 */

const NAME = 'virtual:sites';
const EVIDENCE = new URL('../../core/scenarios/evidence/', import.meta.url);
const DAY_MS = 86_400_000;

/** @type {SiteData['credit']} */
const CREDIT = {
  text: 'Epoch AI, Frontier Data Centers, May 2026 vintage, CC BY 4.0',
  href: 'https://epoch.ai/data/data-centers',
};

/**
 * What the rows of facts.csv with these ids support: the landlord is the counterparty of `landlord`; `operator` names the
 * owner of the hardware; `slip` has days of its own in `facts.csv`.
 *
 * @type {Record<string, { landlord?: string, operator?: { name: string, fact: string }, slip?: string }>}
 */
const FACTS = {
  abilene: { operator: { name: 'Oracle', fact: 'stargate-own-hardware' }, slip: 'delay-abilene-b58' },
  shackelford: {
    landlord: 'shackelford-announced',
    operator: { name: 'Oracle', fact: 'stargate-own-hardware' },
  },
  milam: { operator: { name: 'not Oracle', fact: 'stargate-own-hardware' } },
  'dona-ana': {
    landlord: 'site-new-mexico-force-majeure',
    operator: { name: 'Oracle', fact: 'stargate-own-hardware' },
  },
  'saline-township': { operator: { name: 'Oracle', fact: 'stargate-own-hardware' } },
  'port-washington': {
    landlord: 'port-washington-cost',
    operator: { name: 'Oracle', fact: 'stargate-own-hardware' },
  },
  lordstown: { operator: { name: 'not Oracle', fact: 'stargate-own-hardware' } },
};

/**
 * The records of a CSV file (RFC 4180) by the names in its first line.
 *
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
function recordsOf(text) {
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines[lines.length - 1].push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') lines.push([]);
  }
  const [names, ...records] = lines.filter((fields) => fields.length > 1);
  return records.map((fields) => Object.fromEntries(names.map((name, i) => [name, fields[i]])));
}

/** @param {string} name */
const table = async (name) => recordsOf(await readFile(new URL(name, EVIDENCE), 'utf8'));

/**
 * The slip of a site in words: of its first power and of its last, between the first date given for it and the newest.
 *
 * @param {SiteRow[]} rows of one site
 */
function slipOf(rows) {
  const [first, newest] = ['projected', 'revised'].map((kind) => rows.filter((row) => row.kind === kind));
  if (!first.length || !newest.length) return '';
  const days = (/** @type {SiteRow} */ from, /** @type {SiteRow} */ to) =>
    Math.round((Date.parse(to.date) - Date.parse(from.date)) / DAY_MS);
  const [begins, ends] = [0, -1].map((i) => {
    const [was, is] = [first, newest].map((list) => /** @type {SiteRow} */ (list.at(i)));
    return days(was, is);
  });
  const [was, is] = [first, newest].map((list) => Number(list.at(-1)?.facility_mw) / 1000);
  const parts = [];
  if (first.length > 1 && begins > 0) parts.push(`first power ${begins} days later`);
  if (ends > 0) parts.push(`complete ${ends} days later`);
  if (is < was) parts.push(`${Number((was - is).toFixed(2))} GW less`);
  return parts.join(', ') || 'unchanged';
}

/** @returns {Promise<SiteData>} */
export async function siteData() {
  const [rows, facts] = await Promise.all([table('stargate-sites.csv'), table('facts.csv')]);
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const fact = (/** @type {string} */ id) => {
    const found = known.get(id);
    if (!found) throw new Error(`facts.csv has no row ${id}`);
    return found;
  };
  const sites = /** @type {SiteRow[]} */ (
    rows.map(({ date, site, state, facility_mw, kind }) => ({ date, site, state, facility_mw, kind }))
  );
  /** @returns {SiteFacts} */
  const factsOf = (/** @type {string} */ key) => {
    const own = sites.filter(({ site }) => siteKey(site) === key);
    const { landlord, operator, slip } = FACTS[key];
    return {
      state: own[0].state,
      landlord: landlord ? fact(landlord).counterparty : null,
      operator: operator && fact(operator.fact) ? operator.name : null,
      slip: slip ? `last buildings ${fact(slip).value} days later` : slipOf(own),
    };
  };
  return {
    rows: sites,
    facts: Object.fromEntries(Object.keys(FACTS).map((key) => [key, factsOf(key)])),
    credit: CREDIT,
  };
}

/**
 * @returns {Plugin}
 */
export function sitesModule() {
  return {
    name: 'sites',
    resolveId: (name) => (name === NAME ? `\0${NAME}` : null),
    load: async (name) =>
      name === `\0${NAME}` ? `export default ${JSON.stringify(await siteData())}` : null,
  };
}
