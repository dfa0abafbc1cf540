// Parses the flags of an embed: attributes of the element or query parameters of the page. flags.js lists them. Other names
// that have the form of a lever's id are levers, checked when the scenario is known. All others belong to HTML, to
// frameworks, to browser extensions or to trackers, and are no flags; those that nearly are one are reported.

import { VERSION, isLeverKey, isTracker } from '../state/link-values.js';
import { FLAGS } from './flags.js';

/** @import {Flag} from './flags.js' */

/**
 * The flags that are no part of the state.
 *
 * @typedef {object} Appearance
 * @property {string} view
 * @property {string | null} claim id of the statement that the view `claim` shows
 * @property {string[] | null} levers ids of the adjustable levers; null: the default of the view
 * @property {string} theme
 * @property {string | null} ground the host page's colour behind the element; null: measured, where that is possible
 * @property {string | null} accent
 * @property {string} locale
 * @property {boolean} compact
 * @property {boolean} uncertainty
 *
 * @typedef {object} Flags
 * @property {Appearance} appearance
 * @property {string} link the state in the flags, as the fragment of a link; empty if no flag sets a part of it
 */

export const LOCALE = 'en-US';
const NAMES = FLAGS.map(({ name }) => name);

/**
 * Parsers of the kinds of flags; undefined for an invalid text.
 *
 * @type {Record<string, (text: string, flag: Flag) => unknown>}
 */
const PARSERS = {
  state: (text) => text,
  name: (text) => text || undefined,
  choice: (text, { values, aliases = {} }) => {
    const name = Object.hasOwn(aliases, text) ? aliases[text] : text;
    return values?.includes(name) ? name : undefined;
  },
  list: (text) => (text === 'none' ? [] : text.split(/[\s,]+/).filter(Boolean)),
  colour: (text) => (CSS.supports('color', text) ? text : undefined),
  locale: (text) => {
    try {
      return Intl.NumberFormat.supportedLocalesOf(text)[0];
    } catch {
      return undefined;
    }
  },
  switch: (text, { name }) =>
    text === name || /^(|on|true|1)$/i.test(text) ? true : /^(off|false|0)$/i.test(text) ? false : undefined,
};

/** @param {Flag} flag */
const defaultOf = (flag) =>
  flag.kind === 'switch'
    ? flag.default === 'on'
    : (flag.values?.[0] ?? (flag.kind === 'locale' ? LOCALE : null));

/**
 * @param {Record<string, string>} given texts by name
 * @param {(warning: string) => void} warn called for each invalid text, which is replaced by the previous value
 * @param {Record<string, unknown>} [previous] appearance; by default the defaults
 * @returns {Flags}
 */
export function readFlags(given, warn, previous = {}) {
  const link = new URLSearchParams();
  /** @type {Record<string, unknown>} */
  const appearance = {};
  for (const flag of FLAGS) {
    const { name, kind, values } = flag;
    const text = given[name];
    const value = text === undefined ? undefined : PARSERS[kind](text, flag);
    if (text !== undefined && value === undefined)
      warn(`${name}="${text}" is ignored${values ? `: it takes ${values.join(', ')}` : ''}.`);
    if (kind !== 'state')
      appearance[name] = value ?? (text === undefined ? text : previous[name]) ?? defaultOf(flag);
    else if (text) link.set(name === 'year' ? 'at' : name, text);
  }
  for (const [name, text] of Object.entries(given)) if (!NAMES.includes(name)) link.append(name, text);
  const hasState = link.size > 0;
  if (hasState) link.set('v', VERSION);
  return {
    appearance: /** @type {Appearance} */ (/** @type {unknown} */ (appearance)),
    link: hasState ? `#${link}` : '',
  };
}

const LEVER_IN_ONE_WORD = 'fulfilment'; // the only id without "_" and "."
const LEVER = new RegExp(
  `^(${LEVER_IN_ONE_WORD}|[a-z][a-z\\d]*(_[a-z\\d]+)+|(contracts|investments|providers)\\..+\\.[a-z_]+)$`,
);
const EXTENSIONS = /^(bis|cz)_/;

/**
 * Whether a name is that of a flag, or has the form of a lever's id.
 *
 * @param {string} name
 */
export const isFlag = (name) =>
  NAMES.includes(name) ||
  (LEVER.test(name) && isLeverKey(name) && !isTracker(name) && !EXTENSIONS.test(name));

/**
 * The flags among attributes or parameters.
 *
 * @param {[string, string][]} pairs
 * @returns {Record<string, string>}
 */
export const pickFlags = (pairs) => Object.fromEntries(pairs.filter(([name]) => isFlag(name)));
