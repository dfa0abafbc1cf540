// An article may set the size of a rem to anything (62.5% is common). Where the page's own style sheets say rem, the built
// ones say --rem: in the element it is the reader's own size, and in its document never less than a browser's 16 pixels.

const LENGTH = /(?<![\w.#-])(-?\d*\.?\d+)rem\b/g;

/** @returns {import('vite').Plugin} */
export function ownRem() {
  return {
    name: 'own-rem',
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
