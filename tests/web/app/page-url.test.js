// The address of the page: read and written only by the element that owns it.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { Address } from '../../../web/app/page-url.js';

/** @type {any} */
let window;
const GLOBALS = ['location', 'history', 'document', 'addEventListener', 'removeEventListener'];
/** @type {Map<string, PropertyDescriptor | undefined>} */
const originals = new Map();

beforeEach(() => {
  ({ window } = new JSDOM('', { url: 'https://example.com/page/?view=payment&theme=dark#v=2' }));
  for (const name of GLOBALS) {
    originals.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    const value = typeof window[name] === 'function' ? window[name].bind(window) : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
});
afterEach(() => {
  for (const [name, original] of originals)
    if (original) Object.defineProperty(globalThis, name, original);
    else Reflect.deleteProperty(globalThis, name);
});

const host = /** @type {any} */ ({ addController() {} });
const here = () => window.location.href;

test('the page reads its fragment and replaces it without an entry in the history', () => {
  const address = new Address(host, true, () => {});
  assert.equal(address.link, '#v=2');
  const entries = window.history.length;
  address.write('#v=2&build_pace=0.5');
  assert.equal(here(), 'https://example.com/page/?view=payment&theme=dark#v=2&build_pace=0.5');
  address.writeView('capacity');
  assert.equal(here(), 'https://example.com/page/?view=capacity&theme=dark#v=2&build_pace=0.5');
  assert.equal(window.history.length, entries);
});

test('an element in an article leaves the address of the article alone', () => {
  const address = new Address(host, false, () => assert.fail('the fragment is that of the article'));
  const before = here();
  assert.equal(address.link, '');
  address.write('#v=2&build_pace=0.5');
  assert.equal(here(), before);
  address.hostConnected();
  window.dispatchEvent(new window.Event('hashchange'));
  assert.equal(address.whole('https://deals.example/x/', '#v=2'), 'https://deals.example/x/#v=2');
});

test('the link to the whole page is that of the page without its query', () => {
  const address = new Address(host, true, () => {});
  assert.equal(
    address.whole('https://deals.example/', '#v=2&at=2028'),
    'https://example.com/page/#v=2&at=2028',
  );
});

test('an address that cannot be written is no fault', () => {
  const address = new Address(host, true, () => {});
  Object.assign(globalThis, {
    history: {
      replaceState() {
        throw new Error('refused');
      },
    },
  });
  const before = here();
  address.write('#v=2&at=2028');
  assert.equal(here(), before);
});

test('navigation to another fragment is reported while the element is connected', () => {
  let changes = 0;
  const address = new Address(host, true, () => changes++);
  const navigate = () => window.dispatchEvent(new window.Event('hashchange'));
  navigate();
  assert.equal(changes, 0);
  address.hostConnected();
  navigate();
  assert.equal(changes, 1);
  address.hostDisconnected();
  navigate();
  assert.equal(changes, 1);
});
