// Files as hosts on the web send them: brotli or gzip, whichever the browser takes.
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** @type {Record<string, (body: Buffer) => Promise<Buffer>>} */
const CODINGS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** @typedef {{ body: Buffer, coding?: string }} Packed */

/** Packs each file once, for as long as it stays the same. */
export function packing() {
  /** @type {Map<string, { of: Buffer, packed: Packed }>} */
  const known = new Map();
  /** @param {string} file @param {Buffer} body @param {unknown} accepted the browser's codings @returns {Promise<Packed>} */
  return async (file, body, accepted) => {
    const coding = Object.keys(CODINGS).find((name) => new RegExp(`\\b${name}\\b`).test(`${accepted}`));
    if (!coding || file.endsWith('.png')) return { body };
    const key = `${coding} ${file}`;
    const last = known.get(key);
    if (last?.of.equals(body)) return last.packed;
    const packed = { body: await CODINGS[coding](body), coding };
    known.set(key, { of: body, packed });
    return packed;
  };
}
