// All that the calculator needs at its start in one file: what later parts share with it would else be files of their
// own, found one round trip later.

/** @typedef {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} Graph */

/** @param {string} entry a file's path @param {string} apart another's, which runs where no document is: what both need is in neither */
export function oneChunk(entry, apart) {
  /** @type {Set<string> | null} */
  let together = null;
  /** @param {string} id @param {Graph} graph @param {Set<string>} found */
  function gather(id, graph, found) {
    if (found.has(id)) return found;
    found.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) gather(imported, graph, found);
    return found;
  }
  /** @param {string} id @param {Graph} graph */
  const name = (id, graph) => {
    if (!together) {
      const others = gather(apart, graph, new Set());
      together = new Set([...gather(entry, graph, new Set())].filter((one) => !others.has(one)));
    }
    return together.has(id) ? 'deal-scope' : null;
  };
  return { includeDependenciesRecursively: false, groups: [{ name, debugName: 'deal-scope' }] };
}
