// Who is who in a view: names and the classes that carry their colours.
import { parties } from '../text/regimes.js';
import { cutText } from './label-layout.js';

/** @import {View} from '../types.js' */

const NAME = 0.35; // of a drawing's width, that a name has at most

/** @param {View} view */
export function partyNames(view) {
  const { description } = view;
  const { providers } = description;
  const short = new Map(providers.map((p) => [p.id, p.short_name]));
  const [lab, incumbent] = parties(description);
  return {
    lab,
    incumbent,
    /** A provider's own colour where the theme has one, else one of the greys. */
    classOf: (/** @type {string} */ id) => `p p-${id} grey-${providers.findIndex((p) => p.id === id) % 3}`,
    nameOf: (/** @type {string} */ id) => short.get(id) ?? id,
    /** A name as it stands in a drawing. */
    drawn: (/** @type {string} */ name) => cutText(name, NAME * chartWidth(view)),
  };
}

/** Whether a lever has moved: only then is there a default, or A, to remember. */
export { isMoved as hasMoved } from '../engine/overrides.js';

/** The width a figure is drawn for, in CSS pixels. */
export function chartWidth(/** @type {View} */ view) {
  return Math.round(Math.max(260, Math.min(860, view.width || 640)));
}
