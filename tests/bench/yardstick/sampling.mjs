// @ts-nocheck
// Points of a Sobol' sequence, and quantiles of what comes of them: the statistics of model.mjs.

const QUANTILES = { p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 };
const BUCKETS = 2048; // that a sample goes into to find its quantiles

const known = new Map();

/** A Sobol' sequence in as many dimensions, shifted digitally by the seed, at its first point. */
export function sobolPoints(dimensions, seed) {
  if (!known.has(dimensions)) known.set(dimensions, sobolDirections(dimensions));
  return {
    state: Int32Array.from({ length: dimensions }, (_, j) => mix(seed ^ mix(j + 1))),
    directions: known.get(dimensions),
  };
}

/** Goes on to the i-th point, i > 0: in Gray-code order it differs from the one before by one direction. */
export function nextPoint({ state, directions }, i) {
  const dimensions = state.length,
    row = (31 - Math.clz32(i & -i)) * dimensions;
  for (let j = 0; j < dimensions; j++) state[j] ^= directions[row + j];
}

/** A number between 0 and 1 from 32 bits, taken with a sign: the one bit that this turns is part of the shift. */
export function uniform(bits) {
  return bits * 2 ** -32 + (0.5 + 2 ** -33);
}

function sobolDirections(dimensions) {
  if (dimensions > JOE_KUO.length + 1) throw new RangeError(`${dimensions} uncertain numbers are too many`);
  const directions = new Int32Array(32 * dimensions);
  for (let bit = 0; bit < 32; bit++) directions[bit * dimensions] = 1 << (31 - bit);
  for (let j = 1; j < dimensions; j++) {
    const [polynomial, ...more] = JOE_KUO[j - 1],
      first = [1, ...more],
      degree = first.length;
    for (let bit = 0; bit < 32; bit++) {
      const before = (k) => directions[(bit - k) * dimensions + j];
      let v = first[bit] << (31 - bit);
      if (bit >= degree) {
        v = before(degree) ^ (before(degree) >>> degree);
        for (let k = 1; k < degree; k++) if ((polynomial >> (degree - k)) & 1) v ^= before(k);
      }
      directions[bit * dimensions + j] = v;
    }
  }
  return directions;
}

function mix(x) {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

const inBucket = new Uint32Array(BUCKETS),
  isWanted = new Uint8Array(BUCKETS);
let bucketOf = new Uint16Array(0);

/** Mean and quantiles (Hyndman & Fan type 7) of the values that are not null. */
export function summary(sample) {
  let count = 0,
    sum = 0,
    least = Infinity,
    greatest = -Infinity;
  for (let i = 0; i < sample.length; i++) {
    const x = sample[i];
    if (Number.isNaN(x)) continue;
    sample[count++] = x;
    sum += x;
    if (x < least) least = x;
    if (x > greatest) greatest = x;
  }
  const out = { mean: count ? sum / count : null, missing: sample.length - count };
  if (count === 0)
    return { ...out, ...Object.fromEntries(Object.keys(QUANTILES).map((name) => [name, null])) };
  const places = Object.values(QUANTILES).map((q) => (count - 1) * q);
  const ranks = places.flatMap((h) => [Math.floor(h), Math.min(Math.floor(h) + 1, count - 1)]);
  const found = select(sample.subarray(0, count), least, greatest, ranks);
  Object.keys(QUANTILES).forEach((name, j) => {
    const low = found[2 * j],
      high = found[2 * j + 1];
    out[name] = low + (places[j] - ranks[2 * j]) * (high - low);
  });
  return out;
}

/** The values of the given ranks, which rise. Values go into buckets; only those of a bucket that holds a rank are sorted. */
function select(sample, least, greatest, ranks) {
  const count = sample.length,
    scale = greatest > least ? (BUCKETS - 1) / (greatest - least) : 0;
  if (bucketOf.length < count) bucketOf = new Uint16Array(count);
  inBucket.fill(0);
  isWanted.fill(0);
  for (let i = 0; i < count; i++) {
    const b = ((sample[i] - least) * scale) | 0;
    bucketOf[i] = b;
    inBucket[b]++;
  }
  const places = [];
  let b = 0,
    below = 0,
    wanted = 0,
    wantedBefore = 0;
  for (const rank of ranks) {
    while (below + inBucket[b] <= rank) below += inBucket[b++];
    if (isWanted[b] === 0) {
      isWanted[b] = 1;
      wantedBefore = wanted;
      wanted += inBucket[b];
    }
    places.push(wantedBefore + rank - below);
  }
  for (let i = 0, to = 0; to < wanted; i++) if (isWanted[bucketOf[i]] !== 0) sample[to++] = sample[i];
  const sorted = sample.subarray(0, wanted).sort();
  return places.map((place) => sorted[place]);
}

// Primitive polynomials (as bits) and initial direction numbers after the first, 1, of Sobol' dimensions 2 to 101
// (Joe & Kuo 2008, new-joe-kuo-6.21201).
const JOE_KUO = (
  '3 7,3 11,3,1 13,1,1 19,1,3,3 25,3,5,13 37,1,5,5,17 41,1,5,5,5 47,1,7,11,19 55,1,5,1,1 59,1,1,3,11 61,3,5,5,31 ' +
  '67,3,3,9,7,49 91,1,1,15,21,21 97,3,1,13,27,49 103,1,1,15,7,5 109,3,1,15,13,25 115,1,5,5,19,61 131,3,7,11,23,15,103 ' +
  '137,3,7,13,13,15,69 143,1,3,13,7,35,63 145,3,5,9,1,25,53 157,3,1,13,9,35,107 167,3,1,5,27,61,31 171,1,5,11,19,41,61 ' +
  '185,3,5,3,3,13,69 191,1,7,13,1,19,1 193,3,7,5,13,19,59 203,1,3,9,25,29,41 211,3,5,13,23,1,55 213,3,7,3,13,59,17 ' +
  '229,3,1,3,5,53,69 239,1,5,5,23,33,13 241,1,7,7,1,61,123 247,1,7,9,13,61,49 253,3,3,5,3,55,33 285,3,1,15,31,13,49,245 ' +
  '299,3,5,15,31,59,63,97 301,3,1,11,11,11,77,249 333,3,1,11,27,43,71,9 351,1,7,15,21,11,81,45 355,3,7,3,25,31,65,79 ' +
  '357,3,1,1,19,11,3,205 361,1,5,9,19,21,29,157 369,3,7,11,1,33,89,185 391,3,3,3,15,9,79,71 397,3,7,11,15,39,119,27 ' +
  '425,1,3,1,11,31,97,225 451,1,1,3,23,43,57,177 463,3,7,7,17,17,37,71 487,3,1,5,27,63,123,213 501,1,3,5,11,43,53,133 ' +
  '529,3,5,5,29,17,47,173,479 539,3,3,11,3,1,109,9,69 545,1,1,5,17,39,23,5,343 557,3,1,5,25,15,31,103,499 ' +
  '563,1,1,11,11,17,63,105,183 601,1,5,11,9,29,97,231,363 607,1,5,15,19,45,41,7,383 617,3,7,7,31,19,83,137,221 ' +
  '623,1,1,3,23,15,111,223,83 631,1,5,13,31,15,55,25,161 637,1,3,13,25,47,39,87,257 647,1,1,11,21,53,125,249,293 ' +
  '661,1,7,11,11,7,57,79,323 675,1,5,5,17,13,81,3,131 677,1,7,13,23,7,65,251,475 687,3,5,1,9,43,3,149,11 ' +
  '695,1,3,13,31,13,13,255,487 701,3,3,1,5,63,89,91,127 719,1,3,3,1,19,123,127,237 721,1,5,7,23,31,37,243,289 ' +
  '731,1,5,11,17,53,117,183,491 757,1,1,5,1,13,13,209,345 761,1,3,15,1,57,115,7,33 787,3,1,11,7,43,81,207,175 ' +
  '789,3,1,1,15,27,63,255,49 799,3,5,3,27,61,105,171,305 803,1,5,3,1,3,57,249,149 817,1,3,5,5,57,15,13,159 ' +
  '827,1,1,11,7,11,105,141,225 847,3,3,5,27,59,121,101,271 859,3,5,9,11,49,51,59,115 865,1,7,1,23,45,125,71,419 ' +
  '875,1,3,5,23,5,105,109,75 877,1,7,15,7,11,67,121,453 883,3,7,3,9,13,31,27,449 895,3,1,15,19,39,39,89,15 ' +
  '901,1,1,1,1,33,73,145,379 911,3,1,15,15,43,29,13,483 949,1,7,3,19,27,85,131,431 953,3,3,3,5,35,23,195,349 ' +
  '967,3,3,7,9,27,39,59,297 971,1,3,9,11,17,13,241,157 973,3,7,15,25,57,33,189,213 981,1,7,1,9,55,73,83,217 ' +
  '985,3,3,13,19,27,23,113,249 995,3,5,3,23,43,3,253,479 1001,1,5,5,11,5,45,117,217 1019,3,3,7,29,37,33,123,147'
)
  .split(' ')
  .map((row) => row.split(',').map(Number));
