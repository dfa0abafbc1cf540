// The type of a result, from `describe`: a key for each metric, in the shape of its kind and series. Run by `npm run build`,
// it writes web/engine/result.ts.

import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { firstScenario } from './prerender.js';

/** @typedef {import('../types.js').Metric} Metric */

/**
 * Metrics that have null where they are undefined, such as a ratio to 0. `describe` does not mark them; a test finds
 * scenarios in which each of them is null, and no other.
 */
export const UNDEFINED = [
  'coverage',
  'funding_gap_year',
  'hhi',
  'effective_providers',
  'incumbent_due_share',
  'partners.share_of_partner',
  'breakeven_valuation_gain',
  'rival_scale',
  'build_pressure_peak_year',
];

const PARTNERS = 'partners.'; // one object a provider, with the metrics of this prefix
const SHAPES = { level: 'Levels', flow: 'Flows' };

/** @param {Metric} metric @param {Record<string, any>} evaluated a result, for the names of parts */
function typeOf({ id, kind, by }, evaluated) {
  const number = UNDEFINED.includes(id) ? 'number | null' : 'number';
  if (kind === 'scalar') return number;
  const row = number === 'number' ? SHAPES[kind] : `${SHAPES[kind]}<${number}>`;
  if (by === 'provider') return `Record<string, ${row}>`;
  if (by === 'part')
    return `Record<${Object.keys(evaluated[id])
      .map((part) => `'${part}'`)
      .join(' | ')}, ${row}>`;
  return row;
}

/** @param {string} name @param {string} type @param {string} about */
const field = (name, type, about) => `  /** ${about} */\n  ${name}: ${type};\n`;

/** @param {Metric[]} metrics @param {Record<string, any>} evaluated */
function fields(metrics, evaluated) {
  return metrics.map((metric) => {
    const { id, label, unit } = metric;
    return field(id.replace(PARTNERS, ''), typeOf(metric, evaluated), `${label} [${unit}]`);
  });
}

/** @param {Metric[]} metrics of `describe` @param {Record<string, any>} evaluated the result of `evaluate` */
export function resultTypes(metrics, evaluated) {
  const isOfPartners = (/** @type {Metric} */ { id }) => id.startsWith(PARTNERS);
  const own = metrics.filter((metric) => !isOfPartners(metric));
  const written = own.filter(({ id }) => id in evaluated);
  const others = {
    years: field('years', 'Levels', 'Dates of the grid, decimal years'),
    regime: field('regime', 'Levels<string>', 'Ids of `describe`, by date'),
    partners: field('partners', 'Partner[]', 'One for each provider, at the first date'),
  };
  const known = [...Object.keys(others), ...written.map(({ id }) => id)];
  const strange = Object.keys(evaluated).filter((key) => !known.includes(key));
  if (strange.length) throw new Error(`evaluate replies what describe does not list: ${strange.join(', ')}`);

  const partner = [
    field('provider', 'string', 'Id'),
    ...fields(metrics.filter(isOfPartners), evaluated),
  ];
  const totals = own.filter((metric) => !written.includes(metric));
  return `// Made by web/build/result-types.js from \`describe\`.

/** A value for each date of the grid. */
export type Levels<T = number> = T[];

/** A value for each period, the time between two dates. */
export type Flows<T = number> = T[];

export interface Partner {
${partner.join('')}}

/** What \`evaluate\` replies. */
export interface Result {
${[...Object.values(others), ...fields(written, evaluated)].join('')}}

/** Metrics that \`evaluate\` leaves out, and \`evaluate_values\` has. */
export interface Totals {
${fields(totals, evaluated).join('')}}

export type FullResult = Result & Totals;
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { module, text } = await firstScenario();
  const { metrics } = JSON.parse(module.describe(text, '')).result;
  const evaluated = JSON.parse(module.evaluate(text, '')).result;
  await writeFile(new URL('../engine/result.ts', import.meta.url), resultTypes(metrics, evaluated));
}
