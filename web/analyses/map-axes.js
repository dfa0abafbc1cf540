import { FIRST_LOOK } from '../state/store.js';

/**
 * The two levers of the map until a reader chooses: of those listed first, the one that matters most for each side's
 * dependence in the scenario as it stands. The lab's runs across, the incumbent's up.
 *
 * @param {import('../types.js').Description} own @param {import('../engine/inquiry.js').Inquiry} inquiry
 * @returns {[string, string]}
 */
export function suggestedAxes({ parameters, horizon: { grid } }, inquiry) {
  const at = grid[Math.min(FIRST_LOOK, grid.length - 1)];
  const primary = new Set(parameters.filter((one) => one.primary).map(({ id }) => id));
  const strongest = (/** @type {string} */ row, /** @type {string} */ taken) => {
    const bars = inquiry.tornado({}, `${row}@${at}`).filter(({ parameter }) => parameter !== taken);
    return (bars.find(({ parameter }) => primary.has(parameter)) ?? bars[0]).parameter;
  };
  const across = strongest('lab_dependence', '');
  return [across, strongest('incumbent_dependence', across)];
}
