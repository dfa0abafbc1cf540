// Vite plugins that transform single files.

/** @import {PluginContext} from 'rolldown' */

/**
 * Ranges of the strings of tagged templates in a syntax tree.
 *
 * @param {any} node
 * @returns {[start: number, end: number][]}
 */
function templateStrings(node) {
  if (typeof node !== 'object' || node === null) return [];
  /** @type {[start: number, end: number][]} */
  const ranges =
    node.type === 'TaggedTemplateExpression'
      ? node.quasi.quasis.map((/** @type {{ start: number, end: number }} */ { start, end }) => [start, end])
      : [];
  return [...ranges, ...Object.values(node).flatMap(templateStrings)];
}

/** Replaces line breaks and indentation in templates by one space, which renders the same (web/DECISIONS.md: its gain). */
export const compactTemplates = {
  name: 'compact-templates',
  apply: /** @type {const} */ ('build'),
  /**
   * @this {PluginContext}
   * @param {string} code
   * @param {string} id
   */
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

/** Makes the script of the single-file page a classic one: browsers run no module scripts in pages from the disk. */
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
