// What is typed beside a slider. It counts when it is finished (Enter, leaving the box, the spin arrows);
// what cannot be a value stays in the box with a message, and the lever stays where it was.

import { parsed, unitOf } from '../text/units.js';

/** @typedef {import('../types.js').Parameter} Parameter */

/**
 * @param {string} text @param {Parameter} parameter
 * @returns {{ value: number } | { message: string }}
 */
export function readNumber(text, { min, max, unit: name }) {
  const unit = unitOf(name);
  const value = parsed(text, unit);
  if (value >= min && value <= max) return { value };
  const range = `from ${unit.short(min)} to ${unit.short(max)}`;
  return { message: Number.isNaN(value) ? `Type a number ${range}.` : `It goes ${range}.` };
}
