// What the section of the record has on the two parties of a scenario.

import { parties } from './regimes.js';

/**
 * @import {Description} from '../types.js'
 * @import {RecordData} from './record-data.js'
 */

export const RECORD_TITLES = {
  known: 'What was known when',
  backtest: 'Back-test',
  next: 'The next print',
  validation: 'Validation',
};

/**
 * Null for what is of other parties; `known` is null too for a scenario that the build did not have.
 *
 * @param {RecordData} record
 * @param {Description} description
 * @param {boolean} isMoved whether a lever has moved
 */
export function recordOf({ pairs, backtest, next, validation, facts }, description, isMoved) {
  const [lab, incumbent] = parties(description);
  /** @param {{ lab: string, incumbent: string }} part */
  const isOfPair = (part) => part.lab === lab && part.incumbent === incumbent;
  const pair = pairs.find(isOfPair);
  return {
    known: pair
      ? {
          pair,
          present: { id: description.id, grid: description.horizon.grid, isMoved },
          /** @param {string} id */
          regimeName: (id) => description.regimes.find((regime) => regime.id === id)?.label ?? id,
        }
      : null,
    backtest: isOfPair(backtest) ? backtest : null,
    next: isOfPair(next) ? next : null,
    validation,
    facts,
  };
}

/** @typedef {ReturnType<typeof recordOf>} RecordOfPair */
