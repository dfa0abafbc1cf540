// What can be exporters away of what is shown. Loaded when the first of its buttons is pressed.

import { snapshot } from './card.js';
import { citeDialog, downloadDialog, embedDialog } from './dialogs.js';

/**
 * @typedef {object} ExportContext
 * @property {ShadowRoot} root with what is rendered
 * @property {import('../types.js').View} view
 * @property {import('../types.js').Description} baseDescription the scenario as it stands
 * @property {import('../types.js').PublicState} state
 * @property {string} link the state as a fragment
 * @property {string} page the whole page in this state
 * @property {string} base the folder of the page, with its closing slash
 * @property {ReturnType<typeof import('../analyses/index.js').analysesLayouts> | null} [layouts] of the analyses that are open
 */

/** By the words on the buttons. */
export const exporters = { Embed: embedDialog, Download: downloadDialog, Cite: citeDialog, snapshot };
