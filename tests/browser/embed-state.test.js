// State and events of an element for the page around it; two elements on one page are independent.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles, replaceBy, started } from './article.js';
import { description, evaluate, parameter } from './model.js';
import { soon } from './reader.js';

/**
 * @import {Page} from 'playwright-core'
 * @import {PublicState} from '../../web/types.js'
 */

const visit = articles();

/**
 * @param {Page} page
 * @param {string} [element]
 * @returns {Promise<PublicState | null>}
 */
const stateOf = (page, element = 'deal-scope') =>
  page.locator(element).evaluate((one) => /** @type {any} */ (one).state);

/**
 * @param {Page} page
 * @param {unknown} state
 */
const setState = (page, state) =>
  page.locator('deal-scope').evaluate((one, wanted) => {
    Object.assign(one, { state: wanted });
  }, state);

/**
 * Waits until a picture is of the end of a year.
 *
 * @param {Page} page
 * @param {string} picture
 * @param {number} year
 */
const isAt = (page, picture, year) =>
  page.locator(`#${picture} figcaption`, { hasText: `nd of ${year}` }).waitFor({ state: 'attached' });
const exposureAt = (/** @type {Page} */ page, /** @type {number} */ year) => isAt(page, 'exposure', year);
const capacityAt = (/** @type {Page} */ page, /** @type {number} */ year) => isAt(page, 'own-capacity', year);

/**
 * Keeps the details of all events that reach the document.
 *
 * @param {Page} page
 */
const listen = (page) =>
  page.addInitScript(() => {
    const host = /** @type {any} */ (window);
    host.changes = [];
    addEventListener('deal-scope:change', (event) =>
      host.changes.push(/** @type {CustomEvent} */ (event).detail),
    );
  });

/**
 * @param {Page} page
 * @returns {Promise<{ version: number, state: PublicState, result: unknown }[]>}
 */
const eventsOn = (page) => page.evaluate(() => /** @type {any} */ (window).changes);

const AT_FIRST = { version: 1, scenario: description.id, as_of: description.as_of, year: 2030, levers: {} };

test('the state can be read and set, and each change event has the core’s own result', async (t) => {
  const { page, complaints } = await visit(t, 'article', { prepare: listen });
  await started(page);
  assert.deepEqual(await stateOf(page), AT_FIRST);

  const levers = { build_pace: 0.5, fulfilment: 0.7 };
  await setState(page, { year: 2028, levers });
  await exposureAt(page, 2027);
  const wanted = { ...AT_FIRST, year: 2028, levers };
  assert.deepEqual(await stateOf(page), wanted);
  await soon(async () =>
    assert.match(await page.locator('.change.moved').innerText(), /^Against the scenario as it stands/),
  );

  await soon(async () => assert.deepEqual((await eventsOn(page)).at(-1)?.state, wanted));
  const events = await eventsOn(page);
  assert.deepEqual(events[0].state, AT_FIRST);
  assert.deepEqual([...new Set(events.map(({ version }) => version))], [1]);
  assert.deepEqual(events[0].result, evaluate());
  assert.deepEqual(events.at(-1)?.result, evaluate(levers));
  assert.equal(events.length, 2);
  assert.deepEqual(complaints, []);
});

test('each event has a second name without a colon, with the same detail', async (t) => {
  const { page } = await visit(t, 'article', {
    prepare: (opened) =>
      opened.addInitScript(() => {
        const details = /** @type {any} */ (window);
        details.details = {};
        for (const name of ['deal-scope:change', 'deal-scope-change'])
          addEventListener(name, (event) =>
            (details.details[name] ??= []).push(/** @type {CustomEvent} */ (event).detail),
          );
      }),
  });
  await started(page);
  await setState(page, { year: 2028 });
  await exposureAt(page, 2027);
  const counts = () =>
    page.evaluate(() => {
      const [first, second] = Object.values(/** @type {any} */ (window).details);
      return [
        first.length,
        second.length,
        first.every((/** @type {any} */ one, /** @type {number} */ i) => one === second[i]),
      ];
    });
  await soon(async () => assert.deepEqual(await counts(), [2, 2, true]));
});

test('the address of the full page is that of the property, the attribute or embed.js', async (t) => {
  const { page } = await visit(t, 'article');
  await replaceBy(page, { view: 'exposure' });
  const leadsTo = (/** @type {RegExp} */ address) =>
    soon(async () =>
      assert.match((await page.locator('.attribution a').getAttribute('href')) ?? '', address),
    );
  await leadsTo(/^http:\/\/calculator\.localhost\/#v=2/);
  await page.locator('deal-scope').evaluate((one) => one.setAttribute('base', 'https://deals.example/whole'));
  await leadsTo(/^https:\/\/deals\.example\/whole\/#v=2/);
  await page.locator('deal-scope').evaluate((one) => Object.assign(one, { base: 'https://other.example/' }));
  await leadsTo(/^https:\/\/other\.example\/#v=2/);
});

test('a state that is set before the start is the one that it starts with', async (t) => {
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(null)));
  const { page, complaints } = await visit(t, 'article', {
    prepare: async (opened) => {
      await listen(opened);
      await opened.route('**/assets/**', async (route) => (await held, route.continue()));
    },
  });
  await page.evaluate(() => customElements.whenDefined('deal-scope'));
  assert.equal(await stateOf(page), null);
  await setState(page, { scenario: 'mid-2026', year: 2029.5, levers: { fulfilment: 0.7 } });
  release();
  await started(page);
  await soon(async () => {
    const { scenario, year, levers } = (await stateOf(page)) ?? {};
    assert.deepEqual([scenario, year, levers], ['mid-2026', 2029.5, { fulfilment: 0.7 }]);
  });
  assert.deepEqual(new Set((await eventsOn(page)).map(({ state }) => state.scenario)), new Set(['mid-2026']));
  assert.deepEqual(complaints, []);
});

test('invalid parts of a state are reported, and the rest is applied', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await started(page);
  await setState(page, { year: 1999, levers: { build_pace: 99, warp_speed: 1, fulfilment: 0.7 } });
  await soon(async () => assert.deepEqual(await stateOf(page), { ...AT_FIRST, levers: { fulfilment: 0.7 } }));
  for (const name of ['year=1999', 'build_pace=99', 'warp_speed'])
    assert.ok(
      complaints.some((text) => text.includes(`deal-scope: ${name}`)),
      `${name}: ${complaints}`,
    );
  assert.equal(complaints.length, 3);
});

test('attributes that change after the start take effect', async (t) => {
  const { page, complaints } = await visit(t, 'article');
  await started(page);
  const element = page.locator('deal-scope');
  const set = (/** @type {string} */ name, /** @type {string} */ value) =>
    element.evaluate((one, [attribute, text]) => one.setAttribute(attribute, text), [name, value]);

  await set('view', 'capacity');
  await page.locator('figure#own-capacity').waitFor();
  assert.equal(await page.locator('.question-section').count(), 1);
  await set('theme', 'dark');
  await soon(async () => assert.equal(await schemeOf(page), 'dark'));
  await set('locale', 'de-DE');
  await page
    .getByText(/\d,\d GW/)
    .first()
    .waitFor();
  await set('levers', 'talks_probability');
  await page.getByRole('slider', { name: parameter('talks_probability').label }).waitFor();
  assert.equal(await page.locator('.compact-lever').count(), 1);
  await set('year', '2028');
  await capacityAt(page, 2027);
  await element.evaluate((one) => one.removeAttribute('year'));
  await capacityAt(page, 2029);
  await set('scenario', 'anthropic-2026');
  await page.locator('.question-section h2', { hasText: 'Anthropic' }).waitFor();
  await element.evaluate((one) => one.removeAttribute('scenario'));
  await page.locator('.question-section h2', { hasText: 'OpenAI' }).waitFor();
  assert.deepEqual(complaints, []);
});

/**
 * @param {Page} page
 * @param {string} [element]
 */
const schemeOf = (page, element = 'deal-scope') =>
  page.locator(`${element} deal-scope-view`).evaluate((view) => getComputedStyle(view).colorScheme);

test('two elements have each their own state, signs and colours, and moving one moves only that one', async (t) => {
  const { page, complaints } = await visit(t, 'two');
  await started(page, '#german');
  await started(page, '#american');
  const text = (/** @type {string} */ id) => page.locator(`${id} .page`).innerText();
  assert.equal(await schemeOf(page, '#german'), 'dark');
  assert.equal(await schemeOf(page, '#american'), 'light');
  const [ofGerman, ofAmerican] = [await stateOf(page, '#german'), await stateOf(page, '#american')];
  assert.deepEqual(
    [ofGerman?.levers, ofGerman?.scenario, ofGerman?.year],
    [{ build_pace: 0.5 }, description.id, 2030],
  );
  assert.deepEqual([ofAmerican?.levers, ofAmerican?.scenario, ofAmerican?.year], [{}, 'mid-2026', 2028.5]);

  /** Tables and announcements follow when the input settles, ranges when their trials are done; nothing has the focus. */
  const settled = async () => {
    await page.mouse.click(1, 1); // the lever with the focus shows its meaning
    await page.waitForTimeout(600);
    for (const id of ['#german', '#american'])
      await page
        .locator(`${id} #exposure figcaption`, { hasText: /trials: \d/ })
        .waitFor({ state: 'attached' });
  };
  await settled();
  const turns = [
    ['#american', '#german'],
    ['#german', '#american'],
    ['#american', '#german'],
  ];
  for (const [mover, other] of turns) {
    const before = [await text(mover), await text(other)];
    await page.locator(`${mover} .compact-lever input[type=range]`).nth(2).press('ArrowLeft');
    await settled();
    assert.notEqual(await text(mover), before[0]);
    assert.equal(await text(other), before[1]);
  }
  await page
    .locator('deal-scope details')
    .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
  const decimals = (/** @type {string} */ sign, /** @type {string} */ announced) =>
    announced.match(new RegExp(`\\d[${sign}]\\d{1,2}(?!\\d)`, 'g')) ?? [];
  const [german, american] = [await text('#german'), await text('#american')];
  assert.ok(decimals(',', german).length > 5 && decimals('.', american).length > 5);
  assert.deepEqual([decimals('.', german), decimals(',', american)], [[], []]);
  assert.deepEqual(complaints, []);
});

test('an element that is moved while it is drawn is drawn to its end, and follows its new column', async (t) => {
  const { page } = await visit(t, 'article');
  await replaceBy(page, { view: 'whole' });
  await page.locator('.pending').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const column = document.body.appendChild(document.createElement('div'));
    column.style.width = '400px';
    column.append(/** @type {Element} */ (document.querySelector('deal-scope')));
  });
  await page.locator('.pending').waitFor({ state: 'detached' });
  const drawn = () =>
    page.locator('#payment svg').evaluate((one) => /** @type {SVGSVGElement} */ (one).viewBox.baseVal.width);
  await soon(async () => assert.equal(await drawn(), 400));
});
