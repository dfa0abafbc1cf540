// Names of metrics as the engine knows them: backlog_share@2030, spend.amazon@2029, funding_gap.

/** @param {string} id @param {{ years: number[] }} result @param {number} k a point of the grid */
export const levelAt = (id, { years }, k) => `${id}@${years[k]}`;

/** The flow of the period that starts at the point. @param {string} id @param {{ years: number[] }} result @param {number} k */
export const flowFrom = (id, { years }, k) => `${id}@${years[k]}`;

/** The flow of the year that ends at the point; the start has none. @param {string} id @param {{ years: number[] }} result @param {number} k */
export const flowAt = (id, { years }, k) => (k > 0 ? `${id}@${years[k - 1]}` : null);

/** The same figure in what the result is set against: A, or the scenario as it stands. @param {string} name */
export const inBaseline = (name) => `${name}?baseline`;

/** The same figure if some levers stood elsewhere. @param {string} name @param {import('../types.js').Overrides} overrides */
export const under = (name, overrides) => `${name}?${JSON.stringify(overrides)}`;

/** "backlog_share@2030" is "backlog_share" and "2030". @param {string} reference @returns {[string, string | undefined]} */
export function split(reference) {
  const [name] = reference.split('?');
  const at = name.lastIndexOf('@');
  return at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
}
