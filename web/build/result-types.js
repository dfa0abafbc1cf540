// Generates the type of a result from `describe`: a key for each metric, typed by its kind, series and nullability. Run by
// `npm run build`, it writes web/engine/result.ts.

import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { firstScenario } from './prerender.js';

/** @import {Metric} from '../types.js' */

const PARTNERS = 'partners.'; // prefix of the metrics in the rows of `partners`
const SHAPES = { level: 'Levels', flow: 'Flows' };

/**
 * @param {Metric} metric
 * @param {Record<string, any>} evaluated a result, for the names of parts
 */
function typeOf({ id, kind, by, nullable }, evaluated) {
  const number = nullable ? 'number | null' : 'number';
  if (kind === 'scalar') return number;
  const row = number === 'number' ? SHAPES[kind] : `${SHAPES[kind]}<${number}>`;
  if (by === 'provider') return `Record<string, ${row}>`;
  if (by === 'part')
    return `Record<${Object.keys(evaluated[id])
      .map((part) => `'${part}'`)
      .join(' | ')}, ${row}>`;
  return row;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} about
 */
const field = (name, type, about) => `  /** ${about} */\n  ${name}: ${type};\n`;

/**
 * @param {Metric[]} metrics
 * @param {Record<string, any>} evaluated
 */
function fields(metrics, evaluated) {
  return metrics.map((metric) => {
    const { id, label, unit } = metric;
    return field(id.replace(PARTNERS, ''), typeOf(metric, evaluated), `${label} [${unit}]`);
  });
}

/**
 * TypeScript source of the types; throws if the result has a key that is no metric.
 *
 * @param {Metric[]} metrics of `describe`
 * @param {Record<string, any>} evaluated the result of `evaluate`
 */
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
  const unlisted = Object.keys(evaluated).filter((key) => !known.includes(key));
  if (unlisted.length) throw new Error(`evaluate replies what describe does not list: ${unlisted.join(', ')}`);

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
