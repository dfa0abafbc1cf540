// The cuts between the states are levers: they may have moved, and may lie along an axis of the map. Borders are drawn at the
// scenario's own cuts, so each dependence is put where it lies among these as it lies among the cuts at its point.

/**
 * @typedef {import('./map-areas.js').Plane} Plane
 * @typedef {import('../types.js').Description} Description
 */

/**
 * The plane with dependences that lie among the scenario's own cuts as the real ones lie among the cuts in force.
 *
 * @param {Plane} plane @param {[string, string]} axes the levers across and up @param {Description} own
 * @param {import('../types.js').Overrides} overrides @returns {Plane}
 */
export function withOwnCuts(plane, axes, { parameters }, overrides) {
  const { count, lab, incumbent } = plane;
  const [low, high] = ['regime_low', 'regime_high'].map((id) => {
    const lever = parameters.find((one) => one.id === id);
    if (!lever) throw new RangeError(`no lever ${id}`);
    const axis = axes.indexOf(id);
    const along = (/** @type {number} */ i) => lever.min + (i / (count - 1)) * (lever.max - lever.min);
    const at = (/** @type {number} */ k) =>
      axis < 0 ? (overrides[id] ?? lever.value) : along(axis ? Math.floor(k / count) : k % count);
    return { own: lever.value, at, isOwn: axis < 0 && (overrides[id] ?? lever.value) === lever.value };
  });
  if (low.isOwn && high.isOwn) return plane;
  const own = [0, low.own, high.own, 1];
  /** @param {Float64Array} dependences */
  const moved = (dependences) =>
    dependences.map((value, k) => placed(value, [0, low.at(k), high.at(k), 1], own));
  return { count, lab: moved(lab), incumbent: moved(incumbent) };
}

/** Straight between the marks, and a mark at its own place. @param {number} value @param {number[]} from @param {number[]} to */
export function placed(value, from, to) {
  const i = Math.max(0, Math.min(from.length - 2, from.filter((mark) => value >= mark).length - 1));
  return to[i] + ((value - from[i]) / (from[i + 1] - from[i])) * (to[i + 1] - to[i]);
}
