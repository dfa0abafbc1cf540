// How a file leaves the page. A sandboxed frame may save none: there it is shown, to be copied by hand.

/** @typedef {{ file: string } & ({ text: string } | { canvas: HTMLCanvasElement })} Made */

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

/** @param {Made} made */
export async function save(made) {
  const address = URL.createObjectURL(await blobOf(made));
  const link = Object.assign(document.createElement('a'), { href: address, download: made.file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // browsers read it when they are ready to
}

/** @param {Made} made @returns {Blob | Promise<Blob>} */
function blobOf(made) {
  if ('canvas' in made) return pngOf(made.canvas);
  const [, ending = ''] = made.file.split(/\.(?=\w+$)/);
  return new Blob([ending === 'csv' ? BYTE_ORDER_MARK : '', made.text], { type: TYPES[ending] });
}

/** @param {HTMLCanvasElement} canvas @returns {Promise<Blob>} */
export const pngOf = (canvas) =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    ),
  );
