// Messages between this page in a frame and its host page (web/README.md). Messages are accepted only from that window and
// its origin; the state in them is data, which the element checks part by part.

import { reportHeight } from './frame-height.js';
import { openLinksOutside } from './frame-links.js';
import { shown } from './frame-shown.js';

const VERSION = 1;
const PREFIX = 'deal-scope:';

/**
 * @typedef {HTMLElement & { state: unknown, readonly result: unknown, start: () => Promise<void> }} StateElement
 * @typedef {{ type: string, version?: unknown, state?: unknown }} Message
 */

/** Empty if the browser does not reveal it, for example that of a sandboxed host. */
function originOfParent() {
  const { ancestorOrigins } = location;
  if (ancestorOrigins?.length) return ancestorOrigins[0] === 'null' ? '' : ancestorOrigins[0];
  return document.referrer && new URL(document.referrer).origin;
}

/** @param {StateElement} element */
function exchangeMessages(element) {
  const parentOrigin = originOfParent();
  const postChange = () => {
    const { state, result } = element;
    if (state) window.parent.postMessage({ type: `${PREFIX}change`, version: VERSION, state, result }, '*');
  };

  /** @type {Map<string, (message: Message) => void>} */
  const actions = new Map();
  actions.set(`${PREFIX}set`, ({ state }) => void (element.state = state));
  actions.set(`${PREFIX}get`, postChange);

  /**
   * Reasons to refuse a message. The first that applies is reported.
   *
   * @type {[applies: (event: MessageEvent<Message>) => boolean, reason: string][]}
   */
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
  /** @type {Set<string>} reasons; each is logged once */
  const logged = new Set();

  element.addEventListener(`${PREFIX}change`, postChange);
  window.addEventListener('message', (event) => {
    const type = event.data?.type;
    if (typeof type !== 'string' || !type.startsWith(PREFIX)) return;
    const reason = refusals.find(([applies]) => applies(event))?.[1];
    if (!reason) return actions.get(type)?.(event.data);
    if (!logged.has(reason))
      console.warn(`Dealscope: a message ${JSON.stringify(type)} is ignored: ${reason}.`);
    logged.add(reason);
  });
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Type checks of the parts of a state. Their values are checked by the element, against its scenario.
 *
 * @type {[part: string, isValid: (value: unknown) => boolean][]}
 */
const PARTS = [
  ['scenario', (value) => typeof value === 'string'],
  ['year', Number.isFinite],
  ['sites', (value) => typeof value === 'string'],
  ['levers', (value) => isObject(value) && Object.values(value).every(Number.isFinite)],
];

/** @param {unknown} value */
const isState = (value) =>
  isObject(value) && PARTS.every(([part, isValid]) => value[part] === undefined || isValid(value[part]));

/**
 * Starts what the page does only in a frame: it exchanges messages with the host page, opens links outside the frame, and
 * reports its height from when all of its view is shown, or has failed. The content before it is of another height.
 *
 * @param {StateElement} element
 */
export function startInFrame(element) {
  exchangeMessages(element);
  openLinksOutside();
  shown(element).then(reportHeight);
}
