// What a view of the page shows, by its id.

import { PARTS } from '../state/analysis-settings.js';
import { VIEW_PRESETS } from '../state/presets.js';

/** @import {Question} from '../text/questions.js' */

/**
 * @param {string} view
 */
export function shownIn(view) {
  const preset = VIEW_PRESETS[view];
  const { question, analyses = [], tables = false } = preset ?? { analyses: PARTS, tables: true };
  return {
    isWhole: !preset,
    /** @param {Question['id']} id */
    hasQuestion: (id) => !preset || id === question,
    /** @param {string} id */
    hasAnalysis: (id) => analyses.includes(id),
    hasPartners: tables,
    hasClaims: !preset || view === 'claim',
  };
}
