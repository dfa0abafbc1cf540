// The snippets that embed the calculator in an article. All values of the state are escaped.

/** @import {PublicState} from '../types.js' */

import { escaped } from '../text/english.js';

/**
 * @typedef {object} FrameEmbed
 * @property {string} base address of the folder of the page, with a trailing slash
 * @property {string} link the state as a fragment
 * @property {string} view
 * @property {number} height of the view if the frame is not resized [CSS px]
 * @property {string} theme
 * @property {string} title
 *
 * @typedef {object} ElementContent
 * @property {Pick<PublicState, 'scenario' | 'year' | 'levers'>} state
 * @property {string} sentence
 * @property {string} asOf date of the figures
 *
 * @typedef {FrameEmbed & ElementContent} ElementEmbed
 */

/**
 * The flags that differ from their defaults.
 *
 * @param {FrameEmbed} embed
 * @returns {Record<string, string>}
 */
const appearanceFlags = ({ view, theme }) => ({
  ...(view !== 'whole' && { view }),
  ...(theme !== 'auto' && { theme }),
});

/** @param {Record<string, string>} values */
const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** Width and border are also attributes, for systems that strip styles. @param {FrameEmbed} embed */
export function iframeSnippet(embed) {
  const { base, link, title, height } = embed;
  const query = new URLSearchParams(appearanceFlags(embed)).toString();
  const src = `${base}${query && `?${query}`}${link}`;
  return `<iframe${attributes({
    src,
    title,
    loading: 'lazy',
    width: '100%',
    height: String(height),
    frameborder: '0',
    style: 'border:0',
  })}></iframe>\n`;
}

/** @param {ElementEmbed} embed */
export function scriptSnippet(embed) {
  return `<script type="module"${attributes({ src: `${embed.base}embed.js` })}></script>\n${elementSnippet(embed)}`;
}

/** @param {ElementEmbed} embed */
export function packageSnippet(embed) {
  return `npm install dealscope

import 'dealscope';

${elementSnippet(embed)}`;
}

/** The content of the element is shown before its script has run and without it. @param {ElementEmbed} embed */
function elementSnippet(embed) {
  const { base, link, state, sentence, asOf, title } = embed;
  const levers = Object.entries(state.levers).map(([id, value]) => [id, String(value)]);
  const flags = { scenario: state.scenario, year: String(state.year), ...appearanceFlags(embed) };
  return `<deal-scope${attributes({ ...flags, ...Object.fromEntries(levers) })}>
  <p>${escaped(sentence)}</p>
  <p>${escaped(asOf)}. <a${attributes({ href: base + link })}>${escaped(title)}</a></p>
</deal-scope>
`;
}
