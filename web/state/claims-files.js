// The files of statements, fetched on demand. Not every scenario has one.

import { bytesOf, loadOnce } from '../engine/load.js';

/** @import {ClaimsFile} from '../types.js' */

/** @type {Record<string, string>} */
const urls = import.meta.glob('../../build/claims/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** @type {Map<string, () => Promise<ClaimsFile>>} by the scenario's id */
const files = new Map(
  Object.entries(urls).map(([path, url]) => [
    path.replace(/^.*\/(.*)\.json$/, '$1'),
    loadOnce(async () => JSON.parse(new TextDecoder().decode(await bytesOf(url)))),
  ]),
);

/** Ids of the scenarios with statements. */
export const checkedScenarios = [...files.keys()];

/**
 * @param {string} scenario
 * @returns {Promise<ClaimsFile> | null} null: it has none
 */
export const loadClaims = (scenario) => files.get(scenario)?.() ?? null;
