// What the curve over a lever shows, as words.

import { andList, inSentence } from './english.js';
import { parties } from './regimes.js';
import { unitOf } from './units.js';

/** @import {Description, Parameter} from '../types.js' */

/**
 * @typedef {(number | null)[]} Curve a number at equally spaced settings of the lever from its least value to its greatest
 */

/**
 * "goes from 18% to 25%", with what lies beyond both ends; "stays at 20%" where it is printed the same all along.
 *
 * @param {Curve} curve
 * @param {(value: number | null) => string} form
 */
export function curveWords(curve, form) {
  const known = curve.filter((value) => value !== null);
  const [first, last] = [curve[0], curve[curve.length - 1]].map(form);
  const [least, most] = [Math.min(...known), Math.max(...known)].map(form);
  if (curve.every((value) => form(value) === first)) return `stays at ${first}`;
  const ends = [first, last];
  const beyond = [
    ends.includes(least) ? '' : `down to ${least}`,
    ends.includes(most) ? '' : `up to ${most}`,
  ].filter(Boolean);
  return `goes from ${first} to ${last}${beyond.length ? `, and ${andList(beyond)} between` : ''}`;
}

/**
 * Both dependences over a lever's range, and the states that follow one another with the setting from which each holds.
 *
 * @param {Curve[]} dependences the lab's and the incumbent's
 * @param {string[]} regimes ids, at the same settings
 * @param {(value: number | null) => string} form
 * @param {Parameter} lever
 * @param {Description} description
 */
export function standingWords([lab, incumbent], regimes, form, { min, max, unit }, description) {
  const names = parties(description);
  const [labName, incumbentName] = names;
  /** @param {string} id */
  const labelOf = (id) =>
    inSentence(description.regimes.find((regime) => regime.id === id)?.label ?? id, names);
  const last = regimes.length - 1;
  const states = regimes.flatMap((id, i) => {
    if (i === 0) return [labelOf(id)];
    if (id === regimes[i - 1]) return [];
    return [
      `from about ${unitOf(unit).short(rounded(min + ((max - min) * (i - 0.5)) / last))} ${labelOf(id)}`,
    ];
  });
  return (
    `Over its range ${labName}'s dependence on ${incumbentName} ${curveWords(lab, form)}, and ${incumbentName}'s on ` +
    `${labName} ${curveWords(incumbent, form)}. The state is ${states.join(', ')}.`
  );
}

/**
 * To two digits of a number below ten, as a setting between two points is not known better.
 *
 * @param {number} value
 */
const rounded = (value) => Number(value.toPrecision(value < 1000 ? 2 : 5));
