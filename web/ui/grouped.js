/**
 * Items by the name of their group, in the order of their first ones.
 *
 * @template T, K
 * @param {T[]} items
 * @param {(item: T) => K} nameOf
 * @returns {[K, T[]][]}
 */
export function grouped(items, nameOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const name = nameOf(item);
    const members = groups.get(name) ?? [];
    members.push(item);
    groups.set(name, members);
  }
  return [...groups];
}
