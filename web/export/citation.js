// Citations of a state of the page, and the origin line that every export carries.

import { calendarDate } from '../text/dates.js';

/** @import {Description} from '../types.js' */

/**
 * @typedef {object} CitationData
 * @property {string} title
 * @property {string} asOf date of the figures as a sentence without its full stop
 * @property {string} scenario its id
 * @property {string} link to the state
 * @property {Date} accessed
 */

/** @param {CitationData} data */
export function plainCitation({ title, asOf, link, accessed }) {
  const day = accessed.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `Dealscope: “${title}”. ${asOf}. ${link} (accessed ${day}).`;
}

/** @param {CitationData} data */
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
const LATEX = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** @param {string} text */
const latex = (text) => text.replace(/[\\~^&%$#_{}]/g, (letter) => LATEX[letter] ?? `\\${letter}`);

/** @typedef {{ asOf: string, source: string, link: string }} Origin */

/**
 * Date, source and link of the figures.
 *
 * @param {Description} description
 * @param {string} link to the state
 * @returns {Origin}
 */
export function originOf({ as_of, title }, link) {
  return {
    asOf: `Figures as of ${calendarDate(as_of)}`,
    source: `Dealscope, own calculation from “${title}” and its sources;`,
    link,
  };
}
