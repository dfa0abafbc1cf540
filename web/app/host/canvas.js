// The canvas of a document, which is seen where nothing is painted on it.

/** @import {Colour} from '../colour.js' */

const CANVAS = {
  light: /** @type {Colour} */ ([1, 1, 1, 1]),
  dark: /** @type {Colour} */ ([0.07, 0.07, 0.07, 1]),
};

/**
 * The colour scheme of the canvas: that of the root, or else of the document's first valid <meta name="color-scheme">. It is
 * light unless they name another.
 *
 * @param {Document} document
 */
export function canvasScheme(document) {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const metas = [...document.querySelectorAll('meta[name="color-scheme" i]')];
  const named = metas
    .map((meta) => meta.getAttribute('content') ?? '')
    .find((text) => CSS.supports('color-scheme', text));
  const schemes = colorScheme === 'normal' ? (named ?? '') : colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return /\bdark\b/i.test(schemes) && (prefersDark || !/\blight\b/i.test(schemes)) ? 'dark' : 'light';
}

/** @param {Document} document */
export const canvasColour = (document) => CANVAS[canvasScheme(document)];
