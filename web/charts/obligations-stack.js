import { stackRows } from './paths.js';

/** @typedef {{id: string, band: boolean, spans: [number, number][]}} Layer */

/**
 * The stack by period: each partner's due from the bottom up, then what other investors carry.
 * @param {import('../types.js').FullResult} result @param {import('../types.js').Provider[]} providers @returns {Layer[]}
 */
export function layersOf(result, providers) {
  const rows = [
    ...providers.map(({ id }) => ({ id, band: false, values: result.due[id] })),
    ...providers.map(({ id }) => ({ id, band: true, values: result.others_due[id] })),
  ];
  const spans = stackRows(rows.map(({ values }) => values));
  return rows.map(({ id, band }, i) => ({ id, band, spans: spans[i] }));
}

/** @param {Layer} layer */
export function isDrawn({ spans }) {
  return spans.some(([low, high]) => high > low);
}

/** The top of the whole stack, by period. @param {Layer[]} layers */
export function tops(layers) {
  return layers[layers.length - 1].spans.map(([, high]) => high);
}

/** @param {Layer[]} layers */
export function tallest(layers) {
  return Math.max(0, ...tops(layers));
}
