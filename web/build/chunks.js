// All that the calculator needs at its start in one file: what later parts share with it would else be files of their
// own, found one round trip later.

/** @typedef {{ getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }} Graph */

/** @param {string} entry a file's path @param {string} apart another's, which runs where no document is: what both need is in neither */
export function singleChunkGroup(entry, apart) {
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

// The page has its calculator in sight from the first moment, so its code is fetched with the page, not one round trip
// after the other. An article's page has no such lines: there nothing is fetched early. The core is not among them: where
// WebAssembly is off it would be fetched for nothing.

/** @returns {import('vite').Plugin} */
export function preload() {
  return {
    name: 'preload',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, path }) {
        if (!bundle || path !== '/index.html') return;
        const named = (/** @type {RegExp} */ name) => {
          const found = Object.values(bundle).find(({ fileName }) => name.test(fileName));
          if (!found) throw new Error(`nothing is named ${name}`);
          return found;
        };
        const code = named(/\/deal-scope-[^/]*\.js$/);
        const needed = code.type === 'chunk' ? code.imports : [];
        return [code.fileName, ...needed].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: /** @type {const} */ ('head'),
        }));
      },
    },
  };
}
