/** @import {StoreState} from '../state/store.js' */

import { publicState } from '../state/public-state.js';

/**
 * Returns a function that dispatches `deal-scope:change` on the element if the public state differs from that of its last
 * call.
 *
 * @param {EventTarget} element
 */
export function dispatchChanges(element) {
  /** @type {Partial<StoreState>} */
  let lastNotified = {};
  /** @param {StoreState} state */
  return (state) => {
    const { loaded, overrides, year } = state;
    const isSame =
      loaded === lastNotified.loaded && overrides === lastNotified.overrides && year === lastNotified.year;
    if (!loaded || isSame) return;
    lastNotified = { loaded, overrides, year };
    const detail = {
      version: 1,
      state: publicState(state),
      /** Computed only if a listener reads it. */
      get result() {
        return loaded.evaluated(overrides);
      },
    };
    element.dispatchEvent(new CustomEvent('deal-scope:change', { bubbles: true, composed: true, detail }));
  };
}
