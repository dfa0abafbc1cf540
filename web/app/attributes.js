// The flags of an embed: attributes of the element, or query parameters of the page. flags.js has one row each; every other
// name is that of a lever, and as strange to this file as its value.

import { setLocale } from '../text/numbers.js';
import { VERSION } from '../state/link-values.js';
import { FLAGS } from './flags.js';

/** @typedef {import('lit').ReactiveController} ReactiveController */

/**
 * How the element looks, whatever its state.
 *
 * @typedef {object} Appearance
 * @property {string} view
 * @property {string[] | null} levers ids of those that can be moved; null: the view's own
 * @property {string} theme
 * @property {string | null} accent
 * @property {string} locale
 * @property {boolean} compact
 * @property {boolean} uncertainty
 *
 * @typedef {import('./flags.js').Flag} Flag
 * @typedef {{ appearance: Appearance, link: string }} Flags `link`: the state that they ask for, as a fragment; empty for none
 */

export const LOCALE = 'en-US';

/**
 * How each kind reads its text; undefined for what is none.
 *
 * @type {Record<string, (text: string, flag: Flag) => unknown>}
 */
const KINDS = {
  state: (text) => text,
  choice: (text, { values }) => (values?.includes(text) ? text : undefined),
  list: (text) => (text === 'none' ? [] : text.split(/[\s,]+/).filter(Boolean)),
  colour: (text) => (CSS.supports('color', text) ? text : undefined),
  locale: (text) => {
    try {
      return Intl.NumberFormat.supportedLocalesOf(text)[0];
    } catch {
      return undefined;
    }
  },
  switch: (text) => (/^(|on|true|1)$/.test(text) ? true : /^(off|false|0)$/.test(text) ? false : undefined),
};

/** What a flag is where nobody sets it. @param {Flag} flag */
const ownOf = ({ kind, values, own }) =>
  kind === 'switch' ? own === 'on' : (values?.[0] ?? (kind === 'locale' ? LOCALE : null));

/** @param {Record<string, string>} given @param {(trouble: string) => void} warn @returns {Flags} */
export function readFlags(given, warn) {
  const link = new URLSearchParams();
  /** @type {Record<string, unknown>} */
  const appearance = {};
  for (const flag of FLAGS) {
    const { name, kind, values } = flag;
    const text = given[name];
    const value = text === undefined ? undefined : KINDS[kind](text, flag);
    if (text !== undefined && value === undefined)
      warn(`${name}="${text}" is ignored${values ? `: it takes ${values.join(', ')}` : ''}.`);
    if (kind !== 'state') appearance[name] = value ?? ownOf(flag);
    else if (text) link.set(name === 'year' ? 'at' : name, text);
  }
  const names = FLAGS.map(({ name }) => name);
  for (const [name, text] of Object.entries(given)) if (!names.includes(name)) link.append(name, text);
  const isAsked = link.size > 0;
  if (isAsked) link.set('v', VERSION);
  return {
    appearance: /** @type {Appearance} */ (/** @type {unknown} */ (appearance)),
    link: isAsked ? `#${link}` : '',
  };
}

// What elements and addresses carry that is meant for others: the document, its scripts, and who counts visitors.
const FOREIGN_ATTRIBUTES = new RegExp(
  `^(${[
    'address|class|id|style|slot|hidden|title|lang|dir|role|part|tabindex|is|nonce|inert|width|height',
    'accesskey|auto.*|contenteditable|draggable|enterkeyhint|exportparts|inputmode|item(id|prop|ref|scope|type)',
    'name|popover|spellcheck|translate|virtualkeyboardpolicy|writingsuggestions|xmlns|cz-.*|bis_.*',
    'on.*|data-.*|aria-.*|v-.*|ng-.*|x-.*|_.*|.*[A-Z:@].*',
    'utm_.*|.*clk?id|ref',
  ].join('|')})$`,
);

/** The flags among the attributes or parameters. @param {Iterable<[string, string]>} pairs @returns {Record<string, string>} */
export const pickFlags = (pairs) =>
  Object.fromEntries([...pairs].filter(([name]) => !FOREIGN_ATTRIBUTES.test(name)));

/** Flags that a page hands over may be numbers, truth values and lists; what is null is not set. @param {Record<string, unknown> | null} flags @returns {[string, string][]} */
const flagPairs = (flags) =>
  Object.entries(flags ?? {}).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]));

// The flags in force, as they stand on the element and in what its page has handed over; read anew when they change.

/** @param {string} trouble */
export const warn = (trouble) => console.warn(`deal-scope: ${trouble}`);

/** @implements {ReactiveController} */
export class AttributeController {
  #view;
  #element;
  #observer;
  #changed;
  /** @type {string | undefined} all flags, as they were read last */
  #given;
  /** @type {Set<string>} */
  #warned = new Set();
  /** @type {Flags} */
  flags = readFlags({}, () => {});

  /**
   * @param {import('lit').ReactiveElement} view @param {import('./deal-scope.js').DealScope} element
   * @param {(before: string) => void} changed told of other flags, and which state those before asked for
   */
  constructor(view, element, changed) {
    this.#view = view;
    this.#element = element;
    this.#changed = changed;
    this.#read();
    this.#observer = new MutationObserver(() => this.follow());
    view.addController(this);
  }

  /** Flags may have changed while the element was out of the document. */
  hostConnected() {
    this.#observer.observe(this.#element, { attributes: true });
    this.#applyAppearance();
    this.follow();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  get appearance() {
    return this.flags.appearance;
  }

  /** Numbers written from now on have this element's signs: on a page with several, before each of its renders. */
  applyLocale() {
    setLocale(this.appearance.locale);
  }

  /** Says each trouble once. */
  warn = (/** @type {string} */ trouble) => {
    if (!this.#warned.has(trouble)) warn(trouble);
    this.#warned.add(trouble);
  };

  /** Reads the flags anew, and tells where one is another: most attributes that change are none. */
  follow() {
    const before = this.flags.link;
    if (!this.#read()) return;
    this.#applyAppearance();
    this.#changed(before);
  }

  /** Returns whether a flag is another than before. */
  #read() {
    const { attributes, flags } = this.#element;
    /** @type {[string, string][]} */
    const pairs = [...attributes].map(({ name, value }) => [name, value]);
    const given = { ...pickFlags(pairs), ...pickFlags(flagPairs(flags)) };
    const text = JSON.stringify(given);
    if (text === this.#given) return false;
    this.#given = text;
    this.flags = readFlags(given, this.warn);
    return true;
  }

  /** What style sheets need to know. */
  #applyAppearance() {
    const { theme, view, accent, compact } = this.appearance;
    this.#view.setAttribute('theme', theme);
    this.#view.setAttribute('view', view);
    this.#view.toggleAttribute('compact', compact);
    if (accent) this.#view.style.setProperty('--moved', accent);
    else this.#view.style.removeProperty('--moved');
  }
}
