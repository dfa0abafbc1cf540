// A against B: set, changed, sent and ended.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { description, evaluate, firstYear, parameter, percent } from './model.js';
import { answer, overhang, range, soon, tabTo, unfold, valueOf } from './reader.js';
import { site } from './site.js';

/** @import {Page} from 'playwright-core' */

const { open } = site();

const pace = parameter('build_pace');
const growth = parameter('other_backlog_growth');
const STATES =
  `#v=2&scenario=${description.id}&as_of=${description.as_of}&at=2030` +
  '&other_backlog_growth=0.1&build_pace=1.5&a.build_pace=0.5';

/**
 * @param {Page} page
 * @param {string} name
 */
const button = (page, name) => page.getByRole('button', { name, exact: true });
/** @param {Page} page */
const compared = (page) => page.getByRole('group', { name: 'A against B' });
/**
 * @param {Page} page
 * @param {string} path
 */
const drawn = (page, path) => page.locator(`#exposure ${path}`).last().getAttribute('d');

test('compare, move a lever: strip, signals, pictures and tables have both', async (t) => {
  const { page, complaints } = await open(t);
  const before = await drawn(page, 'path.line:not(.thin)');
  await button(page, 'Compare').click();
  await compared(page).getByText('A: the scenario as it stands. B: what you set now.').waitFor();
  await range(page, pace).press('Home');
  await range(page, growth).press('End');
  await page
    .getByText(/^B against A: at the end of 2029 OpenAI's share of the backlog is \d+ points? lower/)
    .waitFor();
  assert.equal(await drawn(page, 'path.baseline'), before, 'A is where the present path was');
  assert.notEqual(await drawn(page, 'path.line:not(.thin)'), before);
  for (const name of ['exposure', 'payment', 'own-capacity', 'relationship']) {
    await soon(async () => {
      const labels = await page.locator(`#${name} .comparison-label`).allTextContents();
      assert.ok(labels.includes('A') && labels.includes('B'), `${name}: ${labels}`);
    });
  }
  const now = evaluate({ [pace.id]: pace.min, [growth.id]: growth.max }).backlog_share[firstYear];
  const was = evaluate().backlog_share[firstYear];
  const [signal] = await page.locator('.signal .reading').allInnerTexts();
  assert.match(signal, new RegExp(`^${percent(now)} of backlog A: ${percent(was)},`));
  const cell = page.locator('.strip .cell').first();
  assert.match(await cell.innerText(), new RegExp(`${percent(now)}[^]*A: ${percent(was)}`));
  await unfold(page);
  const rows = page.locator('#exposure tbody tr');
  await soon(async () => assert.equal(await rows.count(), 2 * description.horizon.grid.length));
  assert.match(await rows.nth(2 * firstYear).innerText(), new RegExp(`, A\\s+${(100 * was).toFixed(1)}%`));
  assert.match(
    await rows.nth(2 * firstYear + 1).innerText(),
    new RegExp(`, B\\s+${(100 * now).toFixed(1)}%`),
  );
  await soon(async () => assert.match(await page.getByRole('status').last().innerText(), /B against A: /));
  const spoken = await page.locator('#exposure').getByRole('slider').getAttribute('aria-valuetext');
  assert.match(spoken ?? '', new RegExp(`^B, .*${percent(now)}.* A, .*${percent(was)}`));
  assert.deepEqual(complaints, []);
});

test('a link opened afresh shows both, and B and A can change places', async (t) => {
  const { page } = await open(t);
  await page.getByRole('button', { name: description.cases[0].title, exact: true }).click();
  await button(page, 'Compare').click();
  await range(page, pace).press('End');
  await compared(page).getByText(`A: “${description.cases[0].title}”. B:`).waitFor();
  await soon(async () => assert.match(page.url(), /build_pace=2&/)); // written when the input rests
  const copy = await open(t, { url: page.url() });
  await soon(async () => assert.equal(await answer(copy.page), await answer(page)));
  for (const path of ['path.baseline', 'path.line:not(.thin)'])
    assert.equal(await drawn(copy.page, path), await drawn(page, path));
  assert.equal(await compared(copy.page).innerText(), await compared(page).innerText());

  const [a, b] = [await drawn(page, 'path.baseline'), await drawn(page, 'path.line:not(.thin)')];
  await button(page, 'Swap A and B').click();
  await soon(async () =>
    assert.deepEqual([await drawn(page, 'path.baseline'), await drawn(page, 'path.line:not(.thin)')], [b, a]),
  );
  assert.equal(await valueOf(range(page, pace)), description.cases[0].overrides.build_pace);
});

test('invalid parts of A in a link are noted; the rest is applied', async (t) => {
  const { page, complaints } = await open(t, { query: `${STATES}&a.no_such_lever=3&a.fulfilment=9` });
  await page.getByText('a.no_such_lever in the link is ignored').waitFor();
  await page.getByText('a.fulfilment=9 in the link is ignored').waitFor();
  await compared(page).getByText('A: speed of own build 0.5×. B:').waitFor();
  assert.deepEqual(complaints, []);
});

test('by keyboard: compare, swap, end, and the focus is never lost', async (t) => {
  const { page } = await open(t);
  const focused = () =>
    page.evaluate(() =>
      document
        .querySelector('deal-scope')
        ?.shadowRoot?.firstElementChild?.shadowRoot?.activeElement?.textContent?.trim(),
    );
  await tabTo(page, button(page, 'Compare'));
  await page.keyboard.press('Enter');
  await button(page, 'Swap A and B').waitFor();
  assert.equal(await focused(), 'Compare');
  await tabTo(page, range(page, pace));
  await page.keyboard.press('Home');
  await page.getByText(/^B against A/).waitFor();
  await button(page, 'Keep this as A').focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Swap A and B');
  await page.keyboard.press('Space');
  await soon(async () => assert.equal(await valueOf(range(page, pace)), pace.value));
  assert.equal(await focused(), 'Swap A and B');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await soon(async () => assert.equal(await button(page, 'Let A go').count(), 0));
  assert.equal(await focused(), "Microsoft's exposure");
  await soon(async () => assert.doesNotMatch(page.url(), /[#&]a[.=]/));
});

test('another scenario drops A', async (t) => {
  const { page } = await open(t, { query: STATES });
  await button(page, 'Let A go').waitFor();
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('mid-2026');
  await soon(async () => assert.equal(await button(page, 'Let A go').count(), 0));
  await soon(async () => assert.match(page.url(), /scenario=mid-2026/));
  assert.doesNotMatch(page.url(), /[#&]a[.=]/);
});

const LOOKS = /** @type {const} */ ([
  ['light', 1280],
  ['dark', 320],
]);
for (const [colorScheme, width] of LOOKS) {
  test(`A against B in the ${colorScheme} page at ${width} px: axe-core, targets and width`, async (t) => {
    const { page } = await open(t, {
      query: STATES,
      context: { colorScheme, viewport: { width, height: 900 } },
    });
    await unfold(page);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`),
      [],
    );
    for (const one of await compared(page).getByRole('button').all()) {
      const area = await one.boundingBox();
      assert.ok(
        area && area.height >= 44 && area.width >= 44,
        `${await one.innerText()}: ${JSON.stringify(area)}`,
      );
    }
    assert.equal(await overhang(page), 0);
  });
}

test('in print A and B are named, and their buttons are not there', async (t) => {
  const { page } = await open(t, { query: STATES });
  await page.emulateMedia({ media: 'print' });
  assert.ok(await compared(page).getByText('A: speed of own build 0.5×').isVisible());
  assert.equal(await button(page, 'Let A go').isVisible(), false);
  const [line, next] = [
    await compared(page).boundingBox(),
    await page.locator('#question-exposure').boundingBox(),
  ];
  assert.ok(line && next && line.y + line.height <= next.y, 'the line stands clear of what follows');
});
