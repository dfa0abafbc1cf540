// What is pasted into an article. The state goes in as text of attributes and addresses, and never as markup.

import { escaped } from '../text/english.js';

/**
 * @typedef {object} Framed
 * @property {string} base the folder of the page, with its closing slash
 * @property {string} link the state as a fragment
 * @property {string} view @property {number} height pixels that the view has where nothing reports them
 * @property {string} theme
 * @property {string} title
 *
 * @typedef {Framed & { state: { scenario: string, year: number, levers: Record<string, number> },
 *   sentence: string, asOf: string }} Pasted
 */

/** Only what is not so by itself. @param {Framed} framed @returns {Record<string, string>} */
const looks = ({ view, theme }) => ({
  ...(view !== 'whole' && { view }),
  ...(theme !== 'auto' && { theme }),
});

/** @param {Record<string, string>} values */
const attributes = (values) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** The width and the missing border also as attributes: for systems that strip styles. @param {Framed} framed */
export function iframeSnippet(framed) {
  const { base, link, title, height } = framed;
  const query = new URLSearchParams(looks(framed)).toString();
  const src = `${base}${query && `?${query}`}${link}`;
  return `<iframe${attributes({
    ...{ src, title, loading: 'lazy', width: '100%', height: String(height), frameborder: '0' },
    style: 'border:0',
  })}></iframe>\n`;
}

/** @param {Pasted} pasted */
export function scriptSnippet(pasted) {
  return `<script type="module"${attributes({ src: `${pasted.base}embed.js` })}></script>\n${elementSnippet(pasted)}`;
}

/** @param {Pasted} pasted */
export function packageSnippet(pasted) {
  return `npm install dealscope

import 'dealscope';

${elementSnippet(pasted)}`;
}

/** What stands inside is there before and without the script. @param {Pasted} pasted */
function elementSnippet(pasted) {
  const { base, link, state, sentence, asOf, title } = pasted;
  const levers = Object.entries(state.levers).map(([id, value]) => [id, String(value)]);
  const flags = { scenario: state.scenario, year: String(state.year), ...looks(pasted) };
  return `<deal-scope${attributes({ ...flags, ...Object.fromEntries(levers) })}>
  <p>${escaped(sentence)}</p>
  <p>${escaped(asOf)}. <a${attributes({ href: base + link })}>${escaped(title)}</a></p>
</deal-scope>
`;
}
