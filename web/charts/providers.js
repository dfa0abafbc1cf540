// Names of parties and providers, and the classes of their colours.
import { parties } from '../text/regimes.js';
import { cutText } from './label-layout.js';

/** @import {View} from '../types.js' */

const MAX_NAME_WIDTH = 0.35; // of a drawing's width

/** @param {View} view */
export function partyNames(view) {
  const { description } = view;
  const { providers } = description;
  const short = new Map(providers.map((p) => [p.id, p.short_name]));
  const [lab, incumbent] = parties(description);
  return {
    lab,
    incumbent,
    /** The class of a provider's colour: its own if the theme has one, else a grey. */
    classOf: (/** @type {string} */ id) => `p p-${id} grey-${providers.findIndex((p) => p.id === id) % 3}`,
    nameOf: (/** @type {string} */ id) => short.get(id) ?? id,
    /** A name for a drawing, shortened to its maximum width. */
    drawn: (/** @type {string} */ name) => cutText(name, MAX_NAME_WIDTH * chartWidth(view)),
  };
}

/** Whether the state differs from the baseline: only then charts show both. */
export { isMoved as hasMoved } from '../engine/overrides.js';

/** The width of a chart in CSS px [260, 860]. */
export function chartWidth(/** @type {View} */ view) {
  return Math.round(Math.max(260, Math.min(860, view.width || 640)));
}
