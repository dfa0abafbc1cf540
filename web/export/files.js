// How a file leaves the page. A sandboxed frame may save none: there it is shown, to be copied by hand.

/** @typedef {{ file: string } & ({ text: string } | { canvas: HTMLCanvasElement })} ExportFile */

export const isFramed = () => window !== window.parent;

/** A frame that may only run scripts has no origin. One that has may still be refused, without a word to the page. */
export const maySave = () => !isFramed() || self.origin !== 'null';

/** @type {Record<string, string>} */
const TYPES = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};
const BYTE_ORDER_MARK = '\ufeff'; // without it a spreadsheet takes UTF-8 for something else

/** @param {ExportFile} made */
export function save(made) {
  const address = URL.createObjectURL(blobOf(made));
  const link = Object.assign(document.createElement('a'), { href: address, download: made.file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // browsers read it when they are ready to
}

/** @param {ExportFile} made */
function blobOf(made) {
  if ('canvas' in made) return pngOf(made.canvas);
  const [, ending = ''] = made.file.split(/\.(?=\w+$)/);
  return new Blob([ending === 'csv' ? BYTE_ORDER_MARK : '', made.text], { type: TYPES[ending] });
}

/**
 * Made at once: `toBlob` waits for idle time, in Chromium for seconds, and a file that comes long after the press is
 * taken for one that nobody asked for and is refused.
 *
 * @param {HTMLCanvasElement} canvas
 */
function pngOf(canvas) {
  const type = 'image/png';
  const start = `data:${type};base64,`;
  const address = canvas.toDataURL(type);
  if (!address.startsWith(start)) throw new Error('the picture is too large'); // then it is "data:,"
  return new Blob([Uint8Array.from(atob(address.slice(start.length)), (byte) => byte.charCodeAt(0))], {
    type,
  });
}

/**
 * What is shown, as data: the state, what follows from it, and how far the trials spread.
 *
 * @param {import('./index.js').ExportContext} shown @param {import('./citation.js').Origin} origin
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
    ...(baselineOverrides && { against: { levers: baselineOverrides, result: baseline } }),
    uncertainty: spread,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
