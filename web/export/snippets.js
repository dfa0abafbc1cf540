// The snippets that embed the calculator in an article. All values of the state are escaped.
//
// Publishing systems remove elements, or HTML altogether. What remains of each snippet is the sentence, the date and a link,
// which needs (tests/web/export/cleaned.test.js):
// - text outside the frame, as filters remove frames with their content;
// - an element of one line with inline content, as WordPress breaks paragraphs at line breaks, and Markdown takes a line that
//   is a tag alone for HTML, which it leaves out with all that follows up to an empty line;
// - a visible address after a space, which Markdown makes a link where it leaves out the one around it.

import { escaped } from '../text/english.js';

/** @import {PublicState} from '../types.js' */

/**
 * @typedef {object} FrameEmbed
 * @property {string} base address of the folder of the page, with a trailing slash
 * @property {string} link the state as a fragment
 * @property {string} view
 * @property {string} [claim] id of the statement that the view `claim` shows
 * @property {number} height of the view if the frame is not resized [CSS px]
 * @property {string} theme
 * @property {string} title
 *
 * @typedef {object} Remainder
 * @property {string} sentence
 * @property {string} asOf date of the figures
 *
 * @typedef {FrameEmbed & Remainder & { state: Pick<PublicState, 'scenario' | 'year' | 'levers' | 'sites'> }} ElementEmbed
 */

/**
 * The flags that differ from their defaults.
 *
 * @param {FrameEmbed} embed
 * @returns {Record<string, string>}
 */
const appearanceFlags = ({ view, claim, theme }) => ({
  ...(view !== 'whole' && { view }),
  ...(view === 'claim' && claim && { claim }),
  ...(theme !== 'auto' && { theme }),
});

/** @param {Record<string, string>} values */
const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/**
 * Width and border are also attributes, for systems that strip styles.
 *
 * @param {FrameEmbed} embed
 */
export function frameElement(embed) {
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
    allow: 'clipboard-write',
  })}></iframe>`;
}

/** @param {FrameEmbed & Remainder} embed */
export const iframeSnippet = (embed) => `${frameElement(embed)}\n\n<small>${remainder(embed)}</small>\n`;

/** @param {ElementEmbed} embed */
export function scriptSnippet(embed) {
  return `${element(embed)}<script type="module"${attributes({ src: `${embed.base}embed.js` })}></script>\n`;
}

/**
 * The package is on no registry: its file is made by `npm pack`.
 *
 * @param {ElementEmbed} embed
 */
export function packageSnippet(embed) {
  return `npm install ./dealscope-*.tgz

import 'dealscope';

${element(embed)}\n`;
}

/**
 * The content of the element is shown before its script has run and without it.
 *
 * @param {ElementEmbed} embed
 */
function element(embed) {
  const { state } = embed;
  const levers = Object.entries(state.levers).map(([id, value]) => [id, String(value)]);
  const flags = {
    scenario: state.scenario,
    year: String(state.year),
    ...(state.sites && { sites: state.sites }),
    ...appearanceFlags(embed),
  };
  return `<deal-scope${attributes({ ...flags, ...Object.fromEntries(levers) })}>${remainder(embed)}</deal-scope>`;
}

/**
 * The link leads to the state, where it remains.
 *
 * @param {FrameEmbed & Remainder} embed
 */
const remainder = ({ base, link, sentence, asOf }) =>
  `${escaped(sentence)} ${escaped(asOf)}. Dealscope: <a${attributes({ href: base + link })}> ${escaped(base)}</a>`;
