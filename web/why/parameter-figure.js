// An assumption itself: its derivation is where it comes from.

/** @param {string} name @param {import('../types.js').Description} description with the levers as they are @returns {{ ok: true, result: import('../types.js').Derivation } | null} */
export function parameterFigure(name, { parameters }) {
  const found = parameters.find(({ id }) => id === name);
  if (!found) return null;
  const { value, unit, basis, source } = found;
  return { ok: true, result: { name, value, unit, basis, source } };
}
