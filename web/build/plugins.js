// What the build changes in single files, and what it adds to them.

/** Scenarios are laid out for people; the page gets them without their white space. */
export const compactScenarios = {
  name: 'compact-scenarios',
  generateBundle(/** @type {unknown} */ _, /** @type {Record<string, any>} */ bundle) {
    for (const file of Object.values(bundle))
      if (
        file.originalFileNames?.some((/** @type {string} */ name) => /core\/scenarios\/.*\.json$/.test(name))
      )
        file.source = JSON.stringify(JSON.parse(String(file.source)));
  },
};

/** Where a syntax tree has the strings of tagged templates. @param {any} node @returns {[number, number][]} */
function templateStrings(node) {
  if (typeof node !== 'object' || node === null) return [];
  /** @type {[number, number][]} */
  const own =
    node.type === 'TaggedTemplateExpression'
      ? node.quasi.quasis.map((/** @type {{ start: number, end: number }} */ { start, end }) => [start, end])
      : [];
  return [...own, ...Object.values(node).flatMap(templateStrings)];
}

/** Templates are laid out for people: a line's end with its indentation is one space, as browsers show it. */
export const compactTemplates = {
  name: 'compact-templates',
  apply: /** @type {const} */ ('build'),
  /** @this {import('rolldown').PluginContext} @param {string} code @param {string} id */
  transform(code, id) {
    if (!/\/web\/.*\.js$/.test(id) || !/(html|svg)`/.test(code)) return;
    return templateStrings(this.parse(code))
      .sort(([a], [b]) => b - a)
      .reduce(
        (text, [start, end]) =>
          text.slice(0, start) + text.slice(start, end).replace(/\s*\n\s*/g, ' ') + text.slice(end),
        code,
      );
  },
};

/** A page opened by a double click runs no module scripts, so its one script is a classic one. */
export const classicScript = {
  name: 'classic-script',
  enforce: /** @type {const} */ ('post'),
  generateBundle: {
    order: /** @type {const} */ ('post'),
    handler(/** @type {unknown} */ _, /** @type {Record<string, any>} */ bundle) {
      const page = bundle['index.html'];
      page.source = page.source.replace(/<script type="module"[^>]*>/, '<script>');
      page.fileName = 'dealscope.html';
    },
  },
};

// An article may set the size of a rem to anything (62.5% is common). Where the page's own style sheets say rem, the built
// ones say --rem: in the element it is the reader's own size, and in its document never less than a browser's 16 pixels.

const LENGTH = /(?<![\w.#-])(-?\d*\.?\d+)rem\b/g;

/** @returns {import('vite').Plugin} */
export function scopedRem() {
  return {
    name: 'scoped-rem',
    enforce: 'pre',
    transform(code, id) {
      if (!/\.css(\?|$)/.test(id)) return;
      // the size of a window or a container is compared with the browser's rem, whatever the article says
      return code
        .split('\n')
        .map((line) => (/^\s*@|--rem:/.test(line) ? line : line.replace(LENGTH, 'calc($1 * var(--rem))')))
        .join('\n');
    },
  };
}
