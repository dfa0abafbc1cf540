// Digests of results: of equal numbers and texts, in whatever order the keys are.

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * A JSON value as text, with the keys of objects sorted. NaN, which typed arrays have in the place of null, is null.
 *
 * @param {unknown} value
 */
const canonical = (value) =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/**
 * FNV-1a, 64 bits, as hexadecimal digits: WebCrypto is missing on pages that are served without TLS.
 *
 * @param {unknown} value
 */
export function digest(value) {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(canonical(value)))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  return hash.toString(16).padStart(16, '0');
}
