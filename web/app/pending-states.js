// The states that a host sets before the calculator has started. They are set in turn when it has, as only its scenario
// shows which of their parts are valid.

/** @import {PublicState} from '../types.js' */

const MAX = 50;

/** The objects that a state may consist of: also without a prototype, of a class or of another window (public-state.js). */
const isObject = (/** @type {unknown} */ value) =>
  Object.prototype.toString.call(value) === '[object Object]';

/**
 * A copy, as a host may change its own. Getters of a class are read.
 *
 * @param {Partial<PublicState>} state
 */
function copyOf(state) {
  if (!isObject(state)) return state;
  const { scenario, year, levers, sites } = state;
  return { ...state, scenario, year, sites, levers: isObject(levers) ? { ...levers } : levers };
}

/** @param {Partial<PublicState>} state */
const partsOf = ({ scenario, year, levers, sites }) =>
  [scenario, year, levers, sites].map((part) => part != null).join();

/**
 * Adds a state to those before it. Above their maximum the first is removed of which a later one sets the same parts.
 *
 * @param {Partial<PublicState>[]} pending
 * @param {Partial<PublicState>} state
 */
export function withState(pending, state) {
  const states = [...pending, copyOf(state)];
  const parts = states.length > MAX ? states.map(partsOf) : [];
  const replaced = parts.findIndex((one, i) => parts.includes(one, i + 1));
  return states.filter((_, i) => i !== replaced);
}
