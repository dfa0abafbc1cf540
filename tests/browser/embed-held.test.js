// What a page sets on an element holds whenever it is set, and elements that come and go leave nothing behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CALCULATOR, articles, replaceBy, started } from './article.js';
import { parameter, rangeOf } from './model.js';
import { rangeNamed, scrollToPart, soon } from './reader.js';
import { dist, site } from './site.js';

/** @import {Locator, Page} from 'playwright-core' */

/** @typedef {HTMLElement & { state: any, flags: any, base: string, result: any, start(): Promise<void> }} Element */

const visit = articles();
const { open } = site(); // a worker only starts from the calculator's own origin
const cached = site({ withoutFlags: ['--disable-back-forward-cache'] });

const SCENARIO = 'mid-2026';
const LEVERS = { fulfilment: 0.7 };

/**
 * Scenario, year and levers of the first element, or those that it should have.
 *
 * @param {Page} page
 * @param {unknown[]} wanted
 */
const holds = (page, wanted) =>
  soon(async () => {
    const found = await page
      .locator('deal-scope')
      .first()
      .evaluate((one) => {
        const { state } = /** @type {Element} */ (one);
        return state && [state.scenario, state.year, state.levers];
      });
    assert.deepEqual(found, wanted);
  });

/**
 * @template T
 * @param {Page} page
 * @param {(one: Element, given: T) => unknown} act
 * @param {T} [given]
 */
const onElement = (page, act, given) =>
  page
    .locator('deal-scope')
    .first()
    .evaluate(/** @type {any} */ (act), given);

test('what is set before the script runs holds', async (t) => {
  const { page, complaints } = await visit(t, 'article', {
    prepare: (opened) =>
      opened.addInitScript(() => {
        new MutationObserver((_, observer) => {
          const one = /** @type {Element | null} */ (document.querySelector('deal-scope'));
          if (!one) return;
          observer.disconnect();
          if (customElements.get('deal-scope')) throw new Error('too late for this test');
          one.state = { year: 2028.5, levers: { fulfilment: 0.7 } };
          one.flags = { view: 'capacity', scenario: 'mid-2026' };
          one.base = 'https://example.com/whole/';
        }).observe(document, { childList: true, subtree: true });
      }),
  });
  await started(page);
  await holds(page, [SCENARIO, 2028.5, LEVERS]);
  await page.locator('figure#own-capacity').waitFor();
  assert.match(
    (await page.locator('.attribution a').getAttribute('href')) ?? '',
    /^https:\/\/example\.com\/whole\/#/,
  );
  assert.deepEqual(complaints, []);
});

/**
 * Each sets parts of one state in turns of its own.
 *
 * @type {Record<string, (one: Element) => unknown>}
 */
const WAYS = {
  'twice in a row': (one) => {
    one.state = { scenario: 'mid-2026' };
    one.state = { year: 2028.5 };
    one.state = { levers: { fulfilment: 0.7 } };
    one.state = null;
  },
  'right after an attribute': (one) => {
    one.setAttribute('scenario', 'mid-2026');
    one.state = { year: 2028.5, levers: { fulfilment: 0.7 } };
  },
  'right before other attributes': (one) => {
    one.state = { scenario: 'mid-2026', levers: { fulfilment: 0.7 } };
    one.setAttribute('year', '2028.5');
    one.setAttribute('view', 'capacity');
  },
  'right after flags': (one) => {
    one.flags = { scenario: 'mid-2026', year: 2028.5 };
    one.state = { levers: { fulfilment: 0.7 } };
  },
  'in tasks of their own': async (one) => {
    one.setAttribute('scenario', 'mid-2026');
    await new Promise((resolve) => setTimeout(resolve));
    one.state = { levers: { fulfilment: 0.7 } };
    await new Promise((resolve) => setTimeout(resolve));
    one.setAttribute('year', '2028.5');
  },
  'and then moved while it loads': async (one) => {
    one.state = { scenario: 'mid-2026' };
    one.state = { year: 2028.5, levers: { fulfilment: 0.7 } };
    document.body.append(document.createElement('div').appendChild(one).parentElement ?? '');
  },
};
for (const [how, set] of Object.entries(WAYS)) {
  test(`parts of a state that are set ${how} all hold, after the start and before it`, async (t) => {
    const { page, complaints } = await visit(t, 'article');
    await started(page);
    await onElement(page, set);
    await holds(page, [SCENARIO, 2028.5, LEVERS]);

    await page.evaluate(() => {
      const other = document.createElement('deal-scope');
      document.querySelector('deal-scope')?.replaceWith(other);
    });
    await onElement(page, set);
    await started(page);
    await holds(page, [SCENARIO, 2028.5, LEVERS]);
    assert.deepEqual(complaints, []);
  });
}

test('of 10,000 states that are set before the start the last holds, as it was then', async (t) => {
  const { page, complaints } = await visit(t, 'far');
  await page.evaluate(() => customElements.whenDefined('deal-scope'));
  await onElement(page, async (one) => {
    one.state = { scenario: 'mid-2026', year: 2028.5 };
    const levers = { fulfilment: 0 };
    for (let i = 0; i < 10_000; i++) one.state = { levers: { fulfilment: i / 20_000 } };
    levers.fulfilment = 0.7;
    one.state = { levers };
    levers.fulfilment = 0.2;
    await one.start();
  });
  await holds(page, [SCENARIO, 2028.5, LEVERS]);
  assert.deepEqual(complaints, []);
});

test('an invalid state that is set before the start leaves those before it, and later changes of a host none', async (t) => {
  const { page, complaints } = await visit(t, 'far');
  await page.evaluate(() => customElements.whenDefined('deal-scope'));
  await onElement(page, async (one) => {
    const levers = Object.assign(Object.create(null), { fulfilment: 0.7 });
    one.state = { scenario: 'mid-2026', year: 2028.5, levers };
    levers.fulfilment = 0.2;
    one.state = { levers: { fulfilment: 'bogus' } };
    one.state = { levers: 5 };
    one.state = { year: 1900 };
    one.state = { scenario: 'nope' };
    await one.start();
  });
  await holds(page, [SCENARIO, 2028.5, LEVERS]);
  for (const name of ['fulfilment=bogus', 'levers', 'year=1900', 'scenario'])
    assert.ok(
      complaints.some((one) => one.includes(`deal-scope: ${name} in the state is ignored`)),
      `${name}: ${complaints}`,
    );
  assert.equal(complaints.length, 4);
});

test('a message that a page sends when its frame has loaded is followed', async (t) => {
  const { page } = await visit(t, 'framing', {
    prepare: (opened) =>
      opened.route('**/frame-messages-*.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      }),
  });
  await page.locator('iframe').evaluate((one, src) => {
    const frame = /** @type {HTMLIFrameElement} */ (one);
    const send = (/** @type {object} */ state) =>
      frame.contentWindow?.postMessage({ type: 'deal-scope:set', version: 1, state }, '*');
    frame.onload = () => {
      send({ scenario: 'mid-2026' });
      send({ year: 2028.5 });
    };
    frame.src = src;
  }, `${CALCULATOR}index.html?view=sentence`);
  const frame = page.frameLocator('iframe');
  await frame.locator('#answer .headline', { hasText: 'at mid-2028' }).waitFor();
});

test('attributes that are no flags change nothing', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await started(page);
  await onElement(page, (one) => (one.state = { year: 2028, levers: { build_pace: 0.5 } }));
  const renders = await onElement(page, async (one) => {
    const root = one.shadowRoot?.firstElementChild?.shadowRoot;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    let count = 0;
    if (root)
      new MutationObserver(() => count++).observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    for (const name of [
      'spellcheck',
      'translate',
      'class',
      'draggable',
      'contenteditable',
      'data-x',
      'title',
      'lang',
      'style',
      ...['loading', 'align', 'form', 'for', 'size', 'label', 'sandbox', 'allow', 'hx-get', 'v-bind:x'],
      ...['aria-label', 'onclick', 'accept', 'color', 'what_is_this'],
    ])
      one.setAttribute(name, name === 'style' ? 'margin: 0' : 'false');
    for (const name of ['spellcheck', 'class']) one.removeAttribute(name);
    one.classList.add('seen');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return count;
  });
  assert.equal(renders, 0);
  await holds(page, ['article-2026-01', 2028, { build_pace: 0.5 }]);
  const ours = complaints.filter((one) => !/Content Security/.test(one));
  assert.equal(ours.length, 1, `${ours}`);
  assert.match(ours[0], /deal-scope: what_is_this in the flags is ignored/);
});

test('a flag that changes keeps what the reader has moved', async (t) => {
  const { page } = await visit(t, 'article');
  await replaceBy(page, { view: 'exposure', scenario: SCENARIO, build_pace: '0.5', year: '2029.5' });
  const id = (await page.locator('.compact-lever').first().getAttribute('data-lever')) ?? '';
  const lever = page.locator('.compact-lever input[type=range]').first();
  const { max } = parameter(id);
  await lever.press('End');
  const levers = { build_pace: 0.5, [id]: max };
  await holds(page, [SCENARIO, 2029.5, levers]);
  await onElement(page, (one) => one.setAttribute('view', 'capacity'));
  await page.locator('figure#own-capacity').waitFor();
  await onElement(page, (one) => one.setAttribute('year', '2028.5'));
  await holds(page, [SCENARIO, 2028.5, levers]);
  await onElement(page, (one) => one.setAttribute('fulfilment', '0.7'));
  await holds(page, [SCENARIO, 2028.5, { ...levers, ...LEVERS }]);
  await onElement(page, (one) => (one.flags = { theme: 'dark', fulfilment: 0.8 }));
  await holds(page, [SCENARIO, 2028.5, { ...levers, fulfilment: 0.8 }]);
  await page.locator('deal-scope-view[theme=dark]').waitFor();
  await onElement(page, (one) => one.removeAttribute('build_pace'));
  await holds(page, [SCENARIO, 2028.5, { [id]: max, fulfilment: 0.8 }]);
  await onElement(page, (one, lever) => one.setAttribute(lever, 'fast'), id);
  await onElement(page, (one) => one.setAttribute('year', '2029.5'));
  await holds(page, [SCENARIO, 2029.5, { [id]: max, fulfilment: 0.8 }]);
});

test('attributes that change while the element is out of the document count when it is back', async (t) => {
  const { page } = await visit(t, 'article');
  await started(page);
  await onElement(page, async (one) => {
    one.remove();
    one.setAttribute('view', 'capacity');
    one.setAttribute('scenario', 'mid-2026');
    await new Promise((resolve) => setTimeout(resolve, 50));
    one.setAttribute('fulfilment', '0.7');
    document.body.append(one);
  });
  await page.locator('figure#own-capacity').waitFor();
  await holds(page, [SCENARIO, 2030.5, LEVERS]);
});

test('after the start there is a state, in the document and out of it', async (t) => {
  const { page } = await visit(t, 'article');
  const states = await page.evaluate(async () => {
    await customElements.whenDefined('deal-scope');
    const apart = /** @type {Element} */ (document.createElement('deal-scope'));
    apart.setAttribute('view', 'tornado');
    const there = /** @type {Element} */ (document.querySelector('deal-scope'));
    const removed = /** @type {Element} */ (document.body.appendChild(document.createElement('deal-scope')));
    const starting = removed.start();
    removed.remove();
    await Promise.all([apart.start(), there.start(), there.start(), starting]);
    const states = [apart, there, removed].map(({ state, result }) => state?.scenario && result.years[0]);
    there.replaceWith(apart);
    return states;
  });
  assert.deepEqual(states, [2026, 2026, 2026]);
  await started(page);
  await page.locator('#tornado .bar').first().waitFor();
});

test('an element that cannot start rejects the promise of start(), and reports nothing else', async (t) => {
  const { page, complaints } = await visit(t, 'far', {
    prepare: (opened) => opened.route('**/*.json', (route) => route.abort()),
  });
  const reason = await onElement(page, (one) =>
    one.start().then(
      () => 'started',
      (error) => error.message,
    ),
  );
  assert.match(reason, /could not be loaded/);
  await onElement(page, (one) => void one.start());
  await page.waitForTimeout(1500);
  assert.deepEqual(
    complaints.filter((one) => /uncaught/.test(one)),
    [],
  );
  assert.ok(await page.getByText('What stands here before.').count());
  await page.unroute('**/*.json');
  await onElement(page, (one) => one.start());
  await started(page);
});

test('clones, elements of a parser and of other roots are elements of their own', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await started(page);
  await onElement(page, (one) => (one.state = { levers: { build_pace: 0.5 } }));
  await onElement(page, (one) => {
    const copy = /** @type {Element} */ (one.cloneNode(true));
    copy.id = 'copy';
    document.body.append(copy);
    const box = document.body.appendChild(document.createElement('div'));
    box.innerHTML = '<deal-scope id="parsed" view="sentence" scenario="mid-2026"></deal-scope>';
    const root = box.attachShadow({ mode: 'open' });
    root.append(/** @type {Node} */ (box.firstChild));
  });
  for (const id of ['#copy', '#parsed']) {
    await page.locator(id).evaluate((one) => /** @type {Element} */ (one).start());
    await started(page, id);
  }
  const levers = (/** @type {string} */ id) =>
    page
      .locator(id)
      .evaluate((one) => [
        /** @type {Element} */ (one).state.scenario,
        /** @type {Element} */ (one).state.levers,
      ]);
  assert.deepEqual(await levers('#copy'), ['article-2026-01', {}]);
  assert.deepEqual(await levers('#parsed'), [SCENARIO, {}]);
  await holds(page, ['article-2026-01', 2030, { build_pace: 0.5 }]);
  assert.deepEqual(complaints, []);
});

/**
 * Counts what listens on the window and on documents.
 *
 * @param {Page} page
 */
const countListeners = (page) =>
  page.addInitScript(() => {
    const open = new Set();
    const key = (/** @type {any[]} */ [type, listener, options]) => {
      const ids = /** @type {any} */ (listener);
      ids.listenerId ??= Math.random();
      return `${type} ${ids.listenerId} ${options === true || !!options?.capture}`;
    };
    const [add, remove] = [EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener];
    const isWatched = (/** @type {any} */ target) => !target || target === window || target === document;
    Object.assign(EventTarget.prototype, {
      addEventListener(/** @type {any[]} */ ...given) {
        if (isWatched(this) && given[1]) open.add(key(given));
        return add.apply(this ?? window, /** @type {any} */ (given));
      },
      removeEventListener(/** @type {any[]} */ ...given) {
        if (isWatched(this) && given[1]) open.delete(key(given));
        return remove.apply(this ?? window, /** @type {any} */ (given));
      },
    });
    Object.assign(window, { listeners: () => open.size });
  });

test('an element that is moved or removed leaves no listener behind', async (t) => {
  const { page } = await visit(t, 'article', { prepare: countListeners });
  const listeners = () => page.evaluate(() => /** @type {any} */ (window).listeners());
  await started(page);
  await onElement(page, (one) => {
    one.toggleAttribute('address', true);
    one.setAttribute('id', 'first');
  });
  const before = await listeners();
  assert.ok(before > 0);
  await onElement(page, (one) => {
    for (let moves = 0; moves < 20; moves++) document.body.append(one);
  });
  assert.equal(await listeners(), before);
  await onElement(page, (one) => one.remove());
  const without = await listeners();
  assert.ok(without < before);
  for (let mounts = 0; mounts < 3; mounts++) {
    await page.evaluate(async () => {
      const one = /** @type {Element} */ (document.createElement('deal-scope'));
      one.toggleAttribute('address', true);
      document.body.append(one);
      await one.start();
      one.remove();
    });
  }
  assert.equal(await listeners(), without);
});

test('30 mounts share one worker, and leave none behind', async (t) => {
  const { page } = await open(t);
  await soon(async () => assert.equal(page.workers().length, 1));
  await onElement(page, (one) => one.remove());
  for (let mounts = 0; mounts < 30; mounts++) {
    await page.evaluate(
      async (isLong) => {
        const one = /** @type {Element} */ (document.createElement('deal-scope'));
        one.setAttribute('view', 'exposure');
        document.body.append(one);
        await one.start();
        one.state = { levers: { build_pace: 0.5 } };
        await new Promise((resolve) => setTimeout(resolve, isLong ? 500 : 20));
        one.remove();
      },
      mounts % 10 === 0,
    );
    await soon(async () => assert.ok(page.workers().length <= 1)); // the end of one is reported late
  }
  await soon(async () => assert.equal(page.workers().length, 0));

  // the next one has its trials
  await page.evaluate(() => {
    const one = /** @type {Element} */ (document.createElement('deal-scope'));
    one.setAttribute('build_pace', '0.5');
    one.setAttribute('view', 'exposure');
    document.body.append(one);
  });
  await soon(async () => assert.equal(page.workers().length, 1));
  await page.locator('#exposure figcaption', { hasText: /90% of trials: \d/ }).waitFor({ state: 'attached' });
});

test('an element that is moved during its trials gets them', async (t) => {
  const { page } = await visit(t, 'article');
  const [before, after] = [{ other_backlog_growth: 0.25 }, { other_backlog_growth: 0.2 }];
  await replaceBy(page, { view: 'exposure', other_backlog_growth: '0.25' });
  await rangeNamed(page, rangeOf(before));
  await onElement(page, async (one) => {
    one.state = { levers: { other_backlog_growth: 0.2 } };
    await new Promise((resolve) => setTimeout(resolve, 450));
    one.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.body.append(one);
  });
  assert.notEqual(rangeOf(after), rangeOf(before));
  await rangeNamed(page, rangeOf(after));
});

/**
 * Moves the first element into the document of a new iframe.
 *
 * @param {Page} page
 */
const moveToFrame = (page) =>
  onElement(page, (one) => {
    const frame = document.createElement('iframe');
    frame.width = '900';
    frame.height = '900';
    document.body.append(frame);
    frame.contentDocument?.body.append(one);
  });

/**
 * The style sheets of the view, and a style of a part that is loaded late.
 *
 * @param {Locator} element
 */
const styleOf = (element) =>
  element.evaluate((one) => {
    const root = one.shadowRoot?.firstElementChild?.shadowRoot;
    const bar = root?.querySelector('#tornado .bar');
    if (!root || !bar) throw new Error('no bars');
    return [root.adoptedStyleSheets.length, getComputedStyle(bar).display];
  });

test('an element that is moved to the document of a frame and back keeps its state, its styles and its levers', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await replaceBy(page, { view: 'tornado' });
  await onElement(page, (one) => (one.state = { year: 2029, levers: { build_pace: 0.5 } }));
  await page.locator('#tornado .bar').first().waitFor();
  await page.locator('.headline [data-metric]').first().click();
  await page.locator('dialog.derivation').waitFor();
  const style = await styleOf(page.locator('deal-scope'));
  await moveToFrame(page);
  const framed = page.frameLocator('iframe').locator('deal-scope');
  assert.deepEqual(await framed.evaluate((one) => /** @type {Element} */ (one).state.levers), {
    build_pace: 0.5,
  });
  assert.deepEqual(await styleOf(framed), style);
  // a promise of the page: the listener is there before the key is pressed
  const change = await framed.evaluateHandle((one) => ({
    levers: new Promise((resolve) => {
      one.addEventListener('deal-scope:change', (event) => {
        resolve(/** @type {CustomEvent} */ (event).detail.state.levers);
      });
    }),
  }));
  await framed.locator('.compact-lever input[type=range]').first().press('End');
  assert.notDeepEqual(await change.evaluate(({ levers }) => levers), { build_pace: 0.5 });
  await framed.evaluate((one) => one.ownerDocument.defaultView?.parent.document.body.append(one));
  assert.deepEqual(await styleOf(page.locator('deal-scope')), style);
  assert.deepEqual(complaints, []);
});

test('an element that is moved to a frame before its analyses are loaded loads them there', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await replaceBy(page, { view: 'exposure' });
  await moveToFrame(page);
  const framed = page.frameLocator('iframe').locator('deal-scope');
  await framed.locator('.question-section h2 [data-metric]').first().click();
  await framed.locator('dialog.derivation').getByRole('heading', { level: 2 }).waitFor();
  await framed.locator('dialog.derivation').getByRole('button', { name: 'Close' }).click();
  await framed.locator('.compact-lever input[type=range]').first().press('End');
  await framed
    .locator('#exposure figcaption', { hasText: /90% of trials: \d/ })
    .waitFor({ state: 'attached' });
  assert.deepEqual(complaints, []);
});

test('a derivation and a dialog that are first opened in another document have their styles there', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await replaceBy(page, { view: 'whole' });
  await moveToFrame(page);
  const framed = page.frameLocator('iframe').locator('deal-scope');
  await framed.locator('.headline [data-metric]').first().click();
  await framed.locator('dialog.derivation').waitFor();
  const panelStyle = framed
    .locator('dialog.derivation')
    .evaluate((panel) => getComputedStyle(panel).position);
  assert.equal(await panelStyle, 'fixed');
  await framed.locator('dialog.derivation').getByRole('button', { name: 'Close' }).click();
  for (let i = 0; i < 2; i++) {
    await framed.getByRole('button', { name: 'Cite' }).click();
    const dialog = framed.locator('dialog.copy');
    await dialog.locator('textarea').first().waitFor();
    assert.equal(await dialog.evaluate((one) => getComputedStyle(one).padding), '0px');
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
  assert.deepEqual(complaints, []);
});

test('a page that comes back from the back/forward cache goes on where it was', async (t) => {
  const { page, origin } = await cached.open(t);
  await page.locator('.compact-lever input[type=range]').first().press('End');
  const levers = await onElement(page, (one) => one.state.levers);
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
  );
  await page.goto(`${origin}examples/`);
  await page.goBack({ waitUntil: 'commit' });
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).persisted), true);
  assert.deepEqual(await onElement(page, (one) => one.state.levers), levers);
  assert.match(page.url(), new RegExp(Object.keys(levers)[0])); // written when the page was left, not 0.4 s later
  await page.locator('.compact-lever input[type=range]').first().press('Home');
  await page.locator('#exposure figcaption', { hasText: /90% of trials: \d/ }).waitFor({ state: 'attached' });
  await soon(async () => {
    const [value] = Object.values(await onElement(page, (one) => one.state.levers));
    assert.match(page.url(), new RegExp(`=${value}(&|$)`));
  });
});

test('130 elements on a page start', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  const started = await page.evaluate(async () => {
    await customElements.whenDefined('deal-scope');
    const all = Array.from({ length: 130 }, (_, i) => {
      const one = /** @type {Element} */ (document.createElement('deal-scope'));
      one.setAttribute('view', 'sentence');
      if (i % 2) one.setAttribute('scenario', 'mid-2026');
      document.body.append(one);
      return one;
    });
    await Promise.all(all.map((one) => one.start()));
    return all.filter(({ state }, i) => state.scenario === (i % 2 ? 'mid-2026' : 'article-2026-01')).length;
  });
  assert.equal(started, 130);
  assert.deepEqual(complaints, []);
});

test('another scenario that cannot be fetched leaves the calculator, with a report', async (t) => {
  const { page } = await visit(t, 'article');
  await replaceBy(page, { view: 'whole' });
  await page.route('**/mid-2026-*.json', (route) => route.abort());
  const lever = page.locator('.compact-lever input[type=range]').first();
  await lever.press('End');
  const select = page.locator('header select');
  await select.selectOption(SCENARIO);
  await page.locator('.notes', { hasText: 'could not be opened' }).waitFor();
  assert.equal(await page.locator('.failure').count(), 0);
  assert.equal(await select.inputValue(), 'article-2026-01');
  const state = await onElement(page, (one) => one.state);
  assert.equal(state.scenario, 'article-2026-01');
  assert.equal(Object.keys(state.levers).length, 1);
  await lever.press('Home');
  await page.unroute('**/mid-2026-*.json');
  await select.selectOption(SCENARIO);
  await page.locator('.dateline', { hasText: 'August 2026' }).waitFor();
});
