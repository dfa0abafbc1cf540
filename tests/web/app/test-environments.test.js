// The element in jsdom and happy-dom, in which sites test their pages: no use of it throws.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';

/** @typedef {Record<string, any>} Environment */

/**
 * Windows as test runners create them, with and without an address.
 *
 * @type {Record<string, () => Environment>}
 */
const ENVIRONMENTS = {
  jsdom: () => new JSDOM('', { url: 'http://localhost/', pretendToBeVisual: true }).window,
  'jsdom without an address': () => new JSDOM('').window,
  'happy-dom': () => new Window({ url: 'http://localhost/' }),
  'happy-dom without an address': () => new Window(),
};

/** Properties of the window that test runners define globally. */
const GLOBALS = [
  'window',
  'document',
  'customElements',
  'HTMLElement',
  'Node',
  'Element',
  'ShadowRoot',
].concat(
  ['CustomEvent', 'Event', 'MutationObserver', 'IntersectionObserver', 'location', 'getComputedStyle'],
  ['addEventListener', 'removeEventListener', 'requestAnimationFrame'],
);

for (const [name, make] of Object.entries(ENVIRONMENTS)) {
  describe(name, () => {
    /** @type {Environment} */
    let window;
    /** @type {unknown[]} */
    let errors;
    /** @type {Map<string, PropertyDescriptor | undefined>} */
    const originals = new Map();
    const note = (/** @type {unknown} */ error) => void errors.push(error);
    const { warn } = console;

    beforeEach(() => {
      window = make();
      errors = [];
      for (const key of GLOBALS) {
        originals.set(key, Object.getOwnPropertyDescriptor(globalThis, key));
        const value = key === 'window' ? window : window[key];
        Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
      }
      window.addEventListener('error', (/** @type {ErrorEvent} */ event) => note(event.error));
      process.on('unhandledRejection', note);
      console.warn = note;
    });

    afterEach(() => {
      process.off('unhandledRejection', note);
      console.warn = warn;
      for (const [key, original] of originals)
        if (original) Object.defineProperty(globalThis, key, original);
        else Reflect.deleteProperty(globalThis, key);
      window.close();
    });

    test('the element can be imported, inserted, set, moved and removed', async () => {
      const { document } = window;
      document.body.innerHTML = '<deal-scope view="exposure"><p>Before.</p></deal-scope>';
      const early = document.querySelector('deal-scope');
      early.state = { year: 2028 };
      const { DealScope } = await import(`../../../web/app/deal-scope.js?${encodeURIComponent(name)}`);

      const late = document.createElement('deal-scope');
      for (const element of [early, late]) {
        document.body.append(element);
        assert.ok(element instanceof DealScope);
        assert.ok(element.shadowRoot);
        element.setAttribute('year', '2028');
        element.className = 'wide';
        element.state = { levers: { build_pace: 0.5 } };
        element.flags = { view: 'sentence' };
        element.base = 'https://example.com/';
        assert.deepEqual([element.state, element.result], [null, null]);
        assert.equal(element.base, 'https://example.com/');
        element.base = null;
        assert.equal(element.base, '', 'no folder of files that a bundler has made');
        for (const [given, folder] of [
          ['https://example.com/deals', 'https://example.com/deals/'],
          ['https://example.com/deals/index.html?view=stake#x', 'https://example.com/deals/'],
          ['javascript:alert(1)', ''],
        ]) {
          element.setAttribute('base', given);
          assert.equal(element.base, folder);
        }
        element.base = 'https://example.com/';
        assert.equal(element.base, 'https://example.com/', 'the property takes precedence');
        document.body.prepend(element);
        element.removeAttribute('year');
        element.cloneNode(true);
        element.remove();
      }
      document.body.innerHTML = '<deal-scope></deal-scope>';
      document.body.textContent = '';
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(errors, []);
    });

    test('a start that fails rejects, and causes no unhandled rejection', async () => {
      const { DealScope } = await import(`../../../web/app/deal-scope.js?start,${encodeURIComponent(name)}`);
      assert.ok(DealScope);
      const element = window.document.createElement('deal-scope');
      window.document.body.append(element);
      element.start();
      await assert.rejects(element.start());
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      assert.equal(errors.length, 1, `${errors}`);
    });
  });
}
