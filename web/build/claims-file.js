// Makes the file of a scenario's statements that the page loads: the statements, and the facts that they name.

import { webAddress } from '../text/web-address.js';

/** @import {Claim, ClaimsFile, Fact} from '../types.js' */

/** @typedef {Record<string, string>} Row of facts.csv */

/**
 * @param {{ claims: Claim[] }} source a file of core/scenarios/claims
 * @param {Row[]} rows of facts.csv
 * @returns {ClaimsFile}
 */
export function claimsFile({ claims }, rows) {
  const named = new Set(claims.flatMap(({ facts }) => facts));
  const own = rows.filter(({ id }) => named.has(id)).map((row) => ({ row, newer: newest(rows, row.id) }));
  const shown = own.flatMap(({ row, newer }) => (newer ? [row, newer] : [row]));
  const overtakenBy = new Map(own.map(({ row, newer }) => [row.id, newer?.id ?? null]));
  return {
    claims,
    facts: Object.fromEntries(shown.map((row) => [row.id, factOf(row, overtakenBy.get(row.id) ?? null)])),
  };
}

/**
 * The fact that overtook another one; of several the latest.
 *
 * @param {Row[]} rows
 * @param {string} id
 */
const newest = (rows, id) =>
  rows
    .filter(({ supersedes }) => supersedes.split(' ').includes(id))
    .sort((a, b) => a.as_of.localeCompare(b.as_of))
    .at(-1);

/**
 * @param {Row} row
 * @param {string | null} overtakenBy
 * @returns {Fact}
 */
const factOf = ({ metric, value, unit, source_title, publisher, source_date, url }, overtakenBy) => ({
  metric,
  value: Number(value),
  unit,
  title: source_title,
  publisher,
  date: source_date,
  url: webAddress(url && `https://${url}`),
  overtakenBy,
});
