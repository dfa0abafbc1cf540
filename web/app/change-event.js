// The page around the element hears of each other state.

import { publicState } from '../state/public-state.js';

/** @param {EventTarget} element */
export function telling(element) {
  /** @type {Partial<import('../state/store.js').Stored>} */
  let told = {};
  /** @param {import('../state/store.js').Stored} state */
  return ({ opened, overrides, year, ...rest }) => {
    if (!opened || (opened === told.opened && overrides === told.overrides && year === told.year)) return;
    told = { opened, overrides, year };
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
