// The exporters, loaded when the first one is used.

import { publicState } from '../state/public-state.js';
import { linkOf } from '../state/write-link.js';
import { snapshot } from './card.js';
import { citeDialog, downloadDialog, embedDialog } from './dialogs.js';

/**
 * @import {analysesLayouts} from '../analyses/index.js'
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {StoreState} from '../state/store.js'
 * @import {Claim, Description, PublicState, View} from '../types.js'
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
 * @property {Claim[]} claims statements of the scenario; none before they are loaded
 * @property {ShadowRoot} root with the rendered page
 * @property {(sheet: CSSStyleSheet) => void} addSheet adds a style sheet to the root
 * @property {string} page link to the full page in this state
 * @property {string} base address of the folder of the page, with a trailing slash
 *
 * @typedef {object} ExportContext
 * @property {ShadowRoot} root
 * @property {(sheet: CSSStyleSheet) => void} addSheet
 * @property {View} view
 * @property {Claim[]} claims
 * @property {Description} baseDescription
 * @property {PublicState} state
 * @property {string} link the state as a fragment
 * @property {string} page
 * @property {string} base
 * @property {ReturnType<typeof analysesLayouts> | null} [layouts] of the open analyses
 */

/**
 * What exporters make pictures, files and snippets from; null while no scenario is open.
 *
 * @param {ExportSource} source
 * @returns {ExportContext | null}
 */
export function exportContext({ view, stored, analyses, claims, root, addSheet, page, base }) {
  const [{ loaded }, state] = [stored, publicState(stored)];
  if (!view || !loaded || !state) return null;
  const { description: baseDescription } = loaded;
  const layouts = analyses && analyses.analysesLayouts(view, baseDescription, stored, analyses.client);
  const link = linkOf(stored);
  return { root, addSheet, view, claims, baseDescription, state, link, page, base, layouts };
}
