// Where all that is taken away comes from, in the words that go with it.

import { calendarDate } from '../text/dates.js';

/** @typedef {{ asOf: string, source: string, link: string }} Origin */

/** @param {import('../types.js').Description} description @param {string} link that leads to the same state @returns {Origin} */
export function originOf({ as_of, title }, link) {
  return {
    asOf: `Figures as of ${calendarDate(as_of)}`,
    source: `Dealscope, own calculation from “${title}” and its sources;`,
    link,
  };
}
