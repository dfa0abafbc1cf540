// What links of the first version name otherwise.

/** Scenarios that have gone, and those that took their places. @type {Record<string, string>} */
const SCENARIOS = { 'latest-2026-08': 'mid-2026' };

/** @param {string} id */
export const presentScenario = (id) => SCENARIOS[id] ?? id;

/** @param {string} id as a link, a flag or a page around has it @returns {string[]} */
export function formerNotes(id) {
  const present = presentScenario(id);
  return present === id
    ? []
    : [`The scenario “${id}” is no longer here: this is “${present}”, which took its place.`];
}
