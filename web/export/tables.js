// The tables of the page as data, in its order: each made by the function that the page renders it with.

import { tableOfMap } from '../analyses/map-text.js';
import { tornadoTable } from '../analyses/tornado-text.js';
import { dealTable } from '../charts/deal-table.js';
import { partnerTables } from '../charts/partner-tables.js';
import { scheduledBuild } from '../charts/schedule.js';
import { siteTable } from '../charts/site-table.js';
import { comparisonTable } from '../state/comparison.js';
import { siteReader } from '../state/site-reader.js';
import { backtestTable } from '../text/backtest.js';
import { claimsTable } from '../text/claims-table.js';
import { knownTable } from '../text/known-when.js';
import { printTable, refutationTable } from '../text/next-print.js';
import { validationTable } from '../text/validation.js';
import { shownIn } from './shown.js';

/**
 * @import {Table} from '../types.js'
 * @import {Chart} from './charts.js'
 * @import {ExportContext} from './index.js'
 */

/** @typedef {{ part?: string, table: Table }} PageTable `part`: id of the picture with the same numbers */

/** @typedef {Omit<ExportContext, 'root' | 'addSheet' | 'page' | 'base' | 'link' | 'state'>} Shown */

/**
 * @param {Shown} context
 * @param {Chart[]} charts
 * @returns {PageTable[]}
 */
export const tablesOf = (context, charts) => [
  ...charts.flatMap(({ id, table }) => [
    { part: id, table },
    ...(id === 'site-schedule' ? sitesOf(context) : []),
  ]),
  ...claimsOf(context),
  ...partnersOf(context),
  ...analysesOf(context),
  ...recordTablesOf(context),
];

/**
 * @param {Shown} context
 * @returns {PageTable[]}
 */
function sitesOf({ view: { description, overrides } }) {
  const sites = scheduledBuild(description) ? (siteReader()?.sitesOf(description.id) ?? []) : [];
  return sites.length ? [{ table: siteTable(sites, overrides) }] : [];
}

/**
 * Once they are checked: all statements, or the one that the view shows.
 *
 * @param {Shown} context
 * @returns {PageTable[]}
 */
function claimsOf({ view, appearance, claims }) {
  if (!claims?.rows || !shownIn(appearance.view).hasClaims) return [];
  const { file, rows } = claims;
  const shown =
    appearance.view === 'claim' ? file.claims.filter(({ id }) => id === appearance.claim) : file.claims;
  return shown.length ? [{ table: claimsTable(view, file, shown, rows) }] : [];
}

/**
 * @param {Shown} context
 * @returns {PageTable[]}
 */
function partnersOf({ view, appearance }) {
  const { isWhole, hasPartners } = shownIn(appearance.view);
  return [
    ...(isWhole ? [dealTable(view)] : []),
    ...(hasPartners ? partnerTables.map((tableOf) => comparisonTable(view, tableOf)) : []),
  ].map((table) => ({ table }));
}

/**
 * Of the analyses that are open.
 *
 * @param {Shown} context
 * @returns {PageTable[]}
 */
function analysesOf({ view, layouts }) {
  const { metric, drawn } = layouts?.tornado() ?? {};
  const map = layouts?.map();
  return [
    ...(metric && drawn
      ? [{ part: 'tornado', table: tornadoTable(drawn.bars, metric, view.description.parameters) }]
      : []),
    ...(map ? [{ part: 'map', table: tableOfMap(map) }] : []),
  ];
}

/**
 * @param {Shown} context
 * @returns {PageTable[]}
 */
function recordTablesOf({ baseDescription, record }) {
  if (!record) return [];
  const { known, backtest, next, validation, facts } = record;
  return [
    ...(known
      ? [{ part: 'known-when', table: knownTable(known.pair, known.present, known.regimeName) }]
      : []),
    ...(backtest ? [{ part: 'back-test', table: backtestTable(backtest, facts) }] : []),
    ...(next
      ? [{ part: 'next-print', table: printTable(next) }, { table: refutationTable(next, baseDescription) }]
      : []),
    { table: validationTable(validation, facts) },
  ];
}
