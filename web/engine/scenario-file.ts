// A scenario as the page loads it: with what its build has read of it, so that the page's first module reads no JSON.

import type { Description } from './description.js';

export interface ScenarioFile {
  scenario: object;
  description: Description;
  /** Those of `scenario_figures`; null is NaN. */
  figures: (number | null)[];
}
