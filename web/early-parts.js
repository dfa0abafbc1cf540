// The page has its calculator in sight from the first moment, so what that will ask for is fetched with the page, not one
// round trip after the other. An article's page has no such lines: there nothing is fetched early.

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
        const modules = [code.fileName, ...needed].map((file) => ({ rel: 'modulepreload', file }));
        const core = { rel: 'preload', as: 'fetch', file: named(/\/dealscope-point-[^/]*\.wasm$/).fileName };
        return [...modules, core].map(({ file, ...attrs }) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: `./${file}` },
          injectTo: /** @type {const} */ ('head'),
        }));
      },
    },
  };
}
