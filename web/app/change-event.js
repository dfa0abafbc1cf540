// The page around the element hears of each other state.

import { publicState } from '../state/public-state.js';

/** @param {EventTarget} element */
export function dispatchChanges(element) {
  /** @type {Partial<import('../state/store.js').Stored>} */
  let lastNotified = {};
  /** @param {import('../state/store.js').Stored} state */
  return ({ opened, overrides, year, ...rest }) => {
    if (
      !opened ||
      (opened === lastNotified.opened && overrides === lastNotified.overrides && year === lastNotified.year)
    )
      return;
    lastNotified = { opened, overrides, year };
    const detail = {
      version: 1,
      state: publicState({ opened, overrides, year, ...rest }),
      /** Evaluated only for a listener that reads it. */
      get result() {
        return opened.evaluated(overrides);
      },
    };
    element.dispatchEvent(new CustomEvent('deal-scope:change', { bubbles: true, composed: true, detail }));
  };
}
