/** @import {ExportContext} from '../export/index.js' */
/** @import {Store} from '../state/store.js' */
/** @import {View} from '../types.js' */
/** @import {AnalysesModule} from './lazy-analyses.js' */

import { publicState } from '../state/public-state.js';
import { linkOf } from '../state/write-link.js';

/**
 * What pictures, files and snippets of the present state are made from; null while no scenario is open.
 *
 * @param {View | null} view
 * @param {Store} store
 * @param {AnalysesModule | null} analyses
 * @param {Pick<ExportContext, 'root' | 'page' | 'base'>} around
 * @returns {ExportContext | null}
 */
export function exportContext(view, { state }, analyses, around) {
  const settings = publicState(state);
  if (!view || !state.opened || !settings) return null;
  const { description: baseDescription } = state.opened;
  return {
    ...around,
    view,
    baseDescription,
    state: settings,
    link: linkOf(state),
    layouts: analyses && analyses.analysesLayouts(view, baseDescription, state, analyses.client),
  };
}
