// The exporters, loaded when the first one is used.

import { isMoved } from '../engine/overrides.js';
import { publicState } from '../state/public-state.js';
import { linkOf } from '../state/write-link.js';
import { recordOf } from '../text/record.js';
import { snapshot } from './card.js';
import { citeDialog, downloadDialog, embedDialog } from './dialogs.js';
import { shownIn } from './shown.js';

/**
 * @import {analysesLayouts} from '../analyses/index.js'
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {StoreState} from '../state/store.js'
 * @import {CheckedClaims} from '../state/claims.js'
 * @import {RecordOfPair} from '../text/record.js'
 * @import {RecordData} from '../text/record-data.js'
 * @import {Description, PublicState, View} from '../types.js'
 */

/** By the labels of the buttons. */
export const exporters = { Embed: embedDialog, Download: downloadDialog, Cite: citeDialog, snapshot };

/**
 * The element that is exported.
 *
 * @typedef {object} ExportSource
 * @property {View | null} view null while no scenario is open
 * @property {StoreState} stored
 * @property {{ analysesLayouts: typeof analysesLayouts, client: AnalysisClient } | null} analyses null until they are loaded
 * @property {CheckedClaims | null} claims statements of the scenario; null before they are loaded
 * @property {RecordData | null} record null before it is loaded
 * @property {{ view: string, claim: string | null }} appearance the view, and the statement that the view `claim` shows
 * @property {ShadowRoot} root with the rendered page
 * @property {(sheet: CSSStyleSheet) => void} addSheet adds a style sheet to the root
 * @property {string} page link to the full page in this state
 * @property {string} base address of the folder of the page, with a trailing slash
 *
 * @typedef {object} ExportContext
 * @property {ShadowRoot} root
 * @property {(sheet: CSSStyleSheet) => void} addSheet
 * @property {View} view
 * @property {ExportSource['appearance']} appearance
 * @property {CheckedClaims | null} claims
 * @property {RecordOfPair | null} record
 * @property {Description} baseDescription
 * @property {PublicState} state
 * @property {string} link the state as a fragment
 * @property {string} page
 * @property {string} base
 * @property {ReturnType<typeof analysesLayouts> | null} layouts of the open analyses; null before they are loaded
 */

/**
 * What exporters make pictures, files and snippets from; null while no scenario is open.
 *
 * @param {ExportSource} source
 * @returns {ExportContext | null}
 */
export function exportContext({ view, stored, analyses, record, ...source }) {
  const [{ loaded }, state] = [stored, publicState(stored)];
  if (!view || !loaded || !state) return null;
  const { description: baseDescription } = loaded;
  const { hasAnalysis } = shownIn(source.appearance.view);
  return {
    ...source,
    view,
    baseDescription,
    state,
    link: linkOf(stored),
    layouts:
      analyses && analyses.analysesLayouts(view, baseDescription, stored, analyses.client, hasAnalysis),
    record: record && recordOf(record, baseDescription, isMoved({ overrides: view.overrides })),
  };
}
