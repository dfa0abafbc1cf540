// How to cite a state of the page.

import { calendarDate } from '../text/dates.js';

/**
 * @typedef {object} Cited
 * @property {string} title
 * @property {string} asOf in words, with a capital
 * @property {string} scenario its id
 * @property {string} link that leads to the same state
 * @property {Date} accessed
 */

/** @param {Cited} cited */
export function plainCitation({ title, asOf, link, accessed }) {
  const day = accessed.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `Dealscope: “${title}”. ${asOf}. ${link} (accessed ${day}).`;
}

/** @param {Cited} cited */
export function bibtex({ title, asOf, scenario, link, accessed }) {
  const day = [accessed.getFullYear(), accessed.getMonth() + 1, accessed.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `@online{dealscope-${scenario},
  author  = {{Dealscope}},
  title   = {${latex(title)}},
  year    = {${accessed.getFullYear()}},
  note    = {${latex(asOf)}},
  url     = {${link}},
  urldate = {${day}},
}
`;
}

/** @type {Record<string, string>} */
const SPELT = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** @param {string} text */
const latex = (text) => text.replace(/[\\~^&%$#_{}]/g, (letter) => SPELT[letter] ?? `\\${letter}`);

// Where all that is taken away comes from, in the words that go with it.

/** @typedef {{ asOf: string, source: string, link: string }} Origin */

/** @param {import('../types.js').Description} description @param {string} link that leads to the same state @returns {Origin} */
export function originOf({ as_of, title }, link) {
  return {
    asOf: `Figures as of ${calendarDate(as_of)}`,
    source: `Dealscope, own calculation from “${title}” and its sources;`,
    link,
  };
}
