// Settings of the analyses. Only the metric is part of a link.

/**
 * @typedef {object} AnalysisSettings
 * @property {boolean} all whether all bars are shown, or only the longest
 * @property {string | null} target text of the box; null: the suggested target
 * @property {string | null} lever the parameter to solve for; null: the one with the largest effect
 * @property {[string, string] | null} axes of the map; null: the parameters with the largest effect on either side
 * @property {'metric' | 'target' | null} last the setting that was changed since the last move of a lever, which the next
 *   announcement is about
 */

/** @type {AnalysisSettings} */
export const DEFAULT_ANALYSIS_SETTINGS = { all: false, target: null, lever: null, axes: null, last: null };

export const ANALYSES = ['tornado', 'solve', 'map'];

/** Parts that can be folded, and are computed only while expanded. */
export const PARTS = ['assumptions', ...ANALYSES];

export const INITIALLY_EXPANDED = ['tornado'];

/**
 * @param {{ analysis: AnalysisSettings, expanded: Set<string> }} state
 * @param {(patch: { metric?: string, analysis?: AnalysisSettings, expanded?: Set<string> }) => void} patch
 */
export function analysisActions(state, patch) {
  return {
    /**
     * Selects the metric of the analyses, and drops the target, which is in the metric's unit.
     *
     * @param {string} metric
     */
    chooseMetric(metric) {
      patch({ metric, analysis: { ...state.analysis, target: null, last: 'metric' } });
    },
    /** @param {Partial<AnalysisSettings>} changes */
    setAnalysis(changes) {
      patch({ analysis: { ...state.analysis, ...changes } });
    },
    /**
     * @param {string} part
     * @param {boolean} isExpanded
     */
    setExpanded(part, isExpanded) {
      if (isExpanded === state.expanded.has(part)) return;
      const others = [...state.expanded].filter((other) => other !== part);
      patch({ expanded: new Set(isExpanded ? [...others, part] : others) });
    },
  };
}
