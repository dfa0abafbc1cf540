/**
 * Groups items by name, in the order of the first item of each group.
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
