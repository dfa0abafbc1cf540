// Unwraps replies of the core: the result, or an exception with the issues.

/** @import {Issue, Reply} from '../types.js' */

/** An error reply: the core's issues with the scenario or the request. */
export class ErrorReply extends Error {
  /** @param {Issue[]} issues */
  constructor(issues) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.issues = issues;
  }
}

/**
 * @template T
 * @param {Reply<T>} reply
 */
export function resultOf(reply) {
  if (!reply.ok) throw new ErrorReply(reply.issues);
  return reply.result;
}

/** @param {Float64Array<ArrayBuffer> | string} reply an array, or an error reply as JSON text */
export function numbersOf(reply) {
  if (typeof reply === 'string') throw new ErrorReply(JSON.parse(reply).issues);
  return reply;
}
