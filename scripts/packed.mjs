// Compresses files as web hosts do: brotli or gzip, as the browser accepts.

import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** @import {IncomingMessage} from 'node:http' */

/** @type {Record<string, (body: Buffer) => Promise<Buffer>>} */
const CODINGS = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const PREFERRED = Object.keys(CODINGS);

/** @typedef {{ body: Buffer, coding?: string }} Packed */

/**
 * The coding that a browser prefers, the smallest of equally preferred ones; undefined for none.
 *
 * @param {IncomingMessage} request
 * @returns {string | undefined}
 */
function codingFor(request) {
  const negotiator = /** @type {any} */ (new Negotiator(request)); // its types lack the second argument
  const coding = negotiator.encoding([...PREFERRED, 'identity'], { preferred: PREFERRED });
  return coding === 'identity' ? undefined : coding;
}

/** Compresses each version of a file once. */
export function packing() {
  /** @type {Map<string, { of: Buffer, packed: Packed }>} */
  const known = new Map();
  /**
   * @param {string} file
   * @param {Buffer} body
   * @param {IncomingMessage} request
   * @returns {Promise<Packed>}
   */
  return async (file, body, request) => {
    const coding = codingFor(request);
    if (!coding) return { body };
    const key = `${coding} ${file}`;
    const last = known.get(key);
    if (last?.of.equals(body)) return last.packed;
    const packed = { body: await CODINGS[coding](body), coding };
    known.set(key, { of: body, packed });
    return packed;
  };
}
