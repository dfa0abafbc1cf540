// The events by which a host page is notified of each change of the public state.

import { publicState } from '../state/public-state.js';

/** @import {StoreState} from '../state/store.js' */

const EVENTS = ['deal-scope:change', 'deal-scope-change']; // the second for frameworks that take no colon in a name

/**
 * Returns a function that dispatches the events on the element if the public state differs from that of its last call.
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
    for (const name of EVENTS)
      element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  };
}
