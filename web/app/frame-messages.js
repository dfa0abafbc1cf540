// Messages between this page in its frame and the page that holds it (web/README.md). Only that page is obeyed, by window
// and by origin; what it sends are values for the element, which it checks one by one.

import { reportHeight } from './frame-height.js';

const VERSION = 1;
const PREFIX = 'deal-scope:';

/**
 * @typedef {HTMLElement & { state: unknown, readonly result: unknown }} Embedded
 * @typedef {{ type: string, version?: unknown, state?: unknown }} Message
 */

/** Empty where it cannot be known, as of a sandboxed parent. */
function originOfParent() {
  const { ancestorOrigins } = location;
  if (ancestorOrigins?.length) return ancestorOrigins[0] === 'null' ? '' : ancestorOrigins[0];
  return document.referrer && new URL(document.referrer).origin;
}

/** @param {Embedded} element */
function exchangeMessages(element) {
  const parentOrigin = originOfParent();
  const tell = () => {
    const { state, result } = element;
    if (state) window.parent.postMessage({ type: `${PREFIX}change`, version: VERSION, state, result }, '*');
  };

  /** @type {Map<string, (message: Message) => void>} */
  const actions = new Map();
  actions.set(`${PREFIX}set`, ({ state }) => void (element.state = state));
  actions.set(`${PREFIX}get`, tell);

  /** Why a message is not obeyed, the first that holds. @type {[(event: MessageEvent<Message>) => boolean, string][]} */
  const refusals = [
    [({ source }) => source !== window.parent, 'it does not come from the page that holds this one'],
    [
      ({ origin }) => !parentOrigin || origin === 'null',
      'the origin of the page that holds this one is not known',
    ],
    [
      ({ origin }) => origin !== parentOrigin,
      'it comes from another origin than the page that holds this one',
    ],
    [({ data }) => !actions.has(data.type), 'there is no such message'],
    [({ data }) => data.version !== VERSION, `only version ${VERSION} is understood`],
    [({ data }) => data.type === `${PREFIX}set` && !isState(data.state), 'what it holds is not a state'],
  ];
  /** @type {Set<string>} each is said once, however many messages come */
  const said = new Set();

  element.addEventListener(`${PREFIX}change`, tell);
  window.addEventListener('message', (event) => {
    const type = event.data?.type;
    if (typeof type !== 'string' || !type.startsWith(PREFIX)) return;
    const why = refusals.find(([holds]) => holds(event))?.[1];
    if (!why) return actions.get(type)?.(event.data);
    if (!said.has(why)) console.warn(`Dealscope: a message ${JSON.stringify(type)} is ignored: ${why}.`);
    said.add(why);
  });
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The kinds of a state's parts; whether a value is one that the scenario knows is the element's to say. */
/** @type {[part: string, isOne: (value: unknown) => boolean][]} */
const PARTS = [
  ['scenario', (value) => typeof value === 'string'],
  ['year', Number.isFinite],
  ['levers', (value) => isObject(value) && Object.values(value).every(Number.isFinite)],
];

/** @param {unknown} value */
const isState = (value) =>
  isObject(value) && PARTS.every(([part, isOne]) => value[part] === undefined || isOne(value[part]));

/** What the page does only in a frame of another one. @param {Embedded} element */
export function startInFrame(element) {
  reportHeight();
  exchangeMessages(element);
}
