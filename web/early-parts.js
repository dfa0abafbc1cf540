// The page has its calculator in sight from the first moment, so its code is fetched with the page, not one round trip
// after the other. An article's page has no such lines: there nothing is fetched early. The core is not among them: where
// WebAssembly is off it would be fetched for nothing.

/** @returns {import('vite').Plugin} */
export function earlyParts() {
  return {
    name: 'early-parts',
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
