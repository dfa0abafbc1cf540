// Makes the file of a scenario: when the page is built, and on the page where a scenario has been changed.

import { numbersOf, resultOf } from './replies.js';

/**
 * @import {ScenarioReader} from 'dealscope'
 * @import {ScenarioFile} from './scenario-file.js'
 */

/**
 * @param {ScenarioReader} module
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
