// The exporters, loaded when the first one is used.

/** @import {analysesLayouts} from '../analyses/index.js' */
/** @import {PublicState} from '../types.js' */
/** @import {Description, View} from '../types.js' */

import { snapshot } from './card.js';
import { citeDialog, downloadDialog, embedDialog } from './dialogs.js';

/**
 * @typedef {object} ExportContext
 * @property {ShadowRoot} root with the rendered page
 * @property {View} view
 * @property {Description} baseDescription
 * @property {PublicState} state
 * @property {string} link the state as a fragment
 * @property {string} page link to the full page in this state
 * @property {string} base address of the folder of the page, with a trailing slash
 * @property {ReturnType<typeof analysesLayouts> | null} [layouts] of the open analyses
 */

/** By the labels of the buttons. */
export const exporters = { Embed: embedDialog, Download: downloadDialog, Cite: citeDialog, snapshot };
