// Saves files from the page.

import { publicLevers } from '../state/public-state.js';

/**
 * @import {Origin} from './citation.js'
 * @import {ExportContext} from './index.js'
 */

/** @typedef {{ name: string } & ({ text: string } | { canvas: HTMLCanvasElement })} ExportFile */

export const isFramed = () => window !== window.parent;

/** False in a frame without an origin, which is sandboxed. Other frames may be refused too, without an error. */
export const maySave = () => !isFramed() || self.origin !== 'null';

/** @type {Record<string, string>} */
const TYPES = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};
const BYTE_ORDER_MARK = '\ufeff'; // without it spreadsheets assume another encoding than UTF-8

/** @param {ExportFile} file */
export function save(file) {
  const address = URL.createObjectURL(blobOf(file));
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // browsers read it asynchronously
}

/** @param {ExportFile} file */
function blobOf(file) {
  if ('canvas' in file) return pngOf(file.canvas);
  const [, ending = ''] = file.name.split(/\.(?=\w+$)/);
  return new Blob([ending === 'csv' ? BYTE_ORDER_MARK : '', file.text], { type: TYPES[ending] });
}

/**
 * Encodes synchronously: `toBlob` waits for idle time, in Chromium for seconds, and browsers refuse a download that starts
 * long after the click.
 *
 * @param {HTMLCanvasElement} canvas
 */
function pngOf(canvas) {
  const type = 'image/png';
  const start = `data:${type};base64,`;
  const address = canvas.toDataURL(type);
  if (!address.startsWith(start)) throw new Error('the picture is too large'); // toDataURL() returned "data:,"
  return new Blob([Uint8Array.from(atob(address.slice(start.length)), (byte) => byte.charCodeAt(0))], {
    type,
  });
}

/**
 * The state, its results and the quantiles of its trials as JSON. Stale trials are left out.
 *
 * @param {ExportContext} context
 * @param {Origin} origin
 */
export function reportJson({ view, baseDescription, state }, { link, source }) {
  const { result, baseline, baselineOverrides, uncertainty } = view;
  const spread = uncertainty && !uncertainty.stale ? uncertainty.simulation : null;
  const report = {
    version: 1,
    title: baseDescription.title,
    as_of: baseDescription.as_of,
    source: source.replace(/;$/, ''),
    permalink: link,
    state,
    result,
    ...(baselineOverrides && { against: { ...publicLevers(baselineOverrides), result: baseline } }),
    uncertainty: spread,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
