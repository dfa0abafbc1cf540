// What the core replies, or the error that it is refused with.

/** @typedef {import('../types.js').Issue} Issue */

/** The core's refusal, with the place of each fault. */
export class Refused extends Error {
  /** @param {Issue[]} issues */
  constructor(issues) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.issues = issues;
  }
}

/** @template T @param {import('../types.js').Reply<T>} reply */
export function resultOf(reply) {
  if (!reply.ok) throw new Refused(reply.issues);
  return reply.result;
}

/** @param {Float64Array<ArrayBuffer> | string} found numbers, or a refusal as text */
export function numbersOf(found) {
  if (typeof found === 'string') throw new Refused(JSON.parse(found).issues);
  return found;
}
