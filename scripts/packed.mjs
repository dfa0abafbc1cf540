// Compresses files as web hosts do: brotli or gzip, as the browser accepts.
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** @type {Record<string, (body: Buffer) => Promise<Buffer>>} */
const CODINGS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** @typedef {{ body: Buffer, coding?: string }} Packed */

/** Compresses each version of a file once. */
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
