// Makes the file of a scenario that the page loads.

import { numbersOf, resultOf } from '../engine/replies.js';

/**
 * @import {Whole} from 'dealscope'
 * @import {ScenarioFile} from '../engine/scenario-file.js'
 */

/**
 * @param {Whole} module
 * @param {string} text
 * @returns {ScenarioFile}
 */
export const scenarioFile = (module, text) => ({
  description: resultOf(JSON.parse(module.describe(text, ''))),
  figures: [...numbersOf(module.scenario_figures(text, ''))].map((figure) =>
    Number.isNaN(figure) ? null : figure,
  ),
  scenario: JSON.parse(text),
});
