/** @import {Stored} from '../state/store.js' */

import { publicState } from '../state/public-state.js';

/**
 * Returns a function that dispatches `deal-scope:change` on the element if the public state differs from that of its last
 * call.
 *
 * @param {EventTarget} element
 */
export function dispatchChanges(element) {
  /** @type {Partial<Stored>} */
  let lastNotified = {};
  /** @param {Stored} state */
  return (state) => {
    const { opened, overrides, year } = state;
    const isSame =
      opened === lastNotified.opened && overrides === lastNotified.overrides && year === lastNotified.year;
    if (!opened || isSame) return;
    lastNotified = { opened, overrides, year };
    const detail = {
      version: 1,
      state: publicState(state),
      /** Computed only if a listener reads it. */
      get result() {
        return opened.evaluated(overrides);
      },
    };
    element.dispatchEvent(new CustomEvent('deal-scope:change', { bubbles: true, composed: true, detail }));
  };
}
