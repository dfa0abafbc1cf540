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

/** Messages by FigureFault (core/io/open_figures.hpp). */
const FAULTS = [
  '',
  'the scenario cannot be opened',
  'expected a number for each parameter, inside its range',
  'a result overflows',
  'expected a number of trials from 1 to 1000000, and a seed from 0 to 9007199254740992',
];

/**
 * The error of a command on figures that has returned no array.
 *
 * @param {unknown} fault
 */
export const figureError = (fault) =>
  new ErrorReply([
    { path: '/request', message: FAULTS[Number(fault)] ?? 'the memory does not suffice for the request' },
  ]);

/** @param {Float64Array<ArrayBuffer> | string} reply an array, or an error reply as JSON text */
export function numbersOf(reply) {
  if (typeof reply === 'string') throw new ErrorReply(JSON.parse(reply).issues);
  return reply;
}
