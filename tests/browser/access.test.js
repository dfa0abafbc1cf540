// What assistive technology meets: axe-core's rules, and the accessibility tree itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { description, parameter } from './model.js';
import { overhang, range, soon, unfold } from './reader.js';
import { site } from './site.js';

const { open } = site();

const LOOKS = /** @type {const} */ ([
  ['light', 1280],
  ['dark', 390],
]);
for (const [colorScheme, width] of LOOKS) {
  test(`axe-core finds nothing in the ${colorScheme} page at ${width} px`, async (t) => {
    const context = { colorScheme, viewport: { width, height: 900 } };
    const { page } = await open(t, { context });
    await page.getByRole('button', { name: description.cases[0].title }).click();
    await unfold(page);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
    assert.deepEqual(found, []);
    assert.ok(passes.length > 10);
  });
}

test('the accessibility tree holds each picture’s name, chosen value and table', async (t) => {
  const { page } = await open(t);
  await unfold(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /**
   * @param {typeof nodes[number]} node
   * @returns {typeof nodes}
   */
  const below = (node) =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...below(child)] : [];
    });
  const figures = nodes.filter((node) => !node.ignored && node.role?.value === 'figure');
  assert.equal(figures.length, 8);
  for (const figure of figures) {
    const parts = below(figure).filter((node) => !node.ignored);
    const ofRole = (/** @type {string} */ role) => parts.filter((node) => node.role?.value === role);
    const [drawing] = ofRole('slider');
    const name = drawing?.name?.value;
    assert.ok(name, 'the drawing has a name');
    // the protocol's tree leaves out aria-valuetext, which is what Chromium passes on as the value
    const { node } = await session.send('DOM.describeNode', { backendNodeId: drawing.backendDOMNodeId });
    const attributes = node.attributes ?? [];
    const spoken = attributes[attributes.indexOf('aria-valuetext') + 1];
    assert.match(spoken, /end of 2029|^2029/i, `${name}: the chosen year`);
    assert.match(spoken, /\d+(\.\d+)?(%|B| GW| points)/, `${name}: its values`);
    const words = parts.find((node) => node.role?.value === 'Figcaption');
    assert.ok(words, `${name}: the figure has the same words`);
    assert.equal(ofRole('table').length, 1, `${name}: a table`);
    assert.ok(ofRole('row').length > description.horizon.years, `${name}: rows`);
  }
});

test('with reduced motion nothing is animated', async (t) => {
  const { page } = await open(t, { context: { reducedMotion: 'reduce' } });
  await range(page, parameter('other_backlog_growth')).press('ArrowRight');
  const moving = await page.evaluate(() => {
    /**
     * @param {Document | ShadowRoot} root
     * @returns {Element[]}
     */
    const all = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const lasts = (/** @type {string} */ times) => times.split(',').some((time) => parseFloat(time) > 0.01);
    return all(document)
      .filter((element) => {
        const style = getComputedStyle(element);
        return lasts(style.transitionDuration) || lasts(style.animationDuration);
      })
      .map((element) => element.outerHTML.slice(0, 80));
  });
  assert.deepEqual(moving, []);
});

test('with the text spacing of WCAG 1.4.12 no figure of the strip is cut, down to 320 px', async (t) => {
  const { page } = await open(t, { context: { viewport: { width: 320, height: 800 } } });
  await page.locator('.strip').evaluate((strip) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    const root = /** @type {ShadowRoot} */ (strip.getRootNode());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  const cut = await page
    .locator('.cell .value, .cell .value b, .cell .value .unit')
    .evaluateAll((all) =>
      all
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map((one) => one.textContent?.trim()),
    );
  assert.deepEqual(cut, []);
  assert.equal(await overhang(page), 0);
});

test('what opens a picture’s table is a target of 44 px for touch', async (t) => {
  const { page } = await open(t, {
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  const summary = page.locator('#exposure summary');
  const { x, y, height } = /** @type {NonNullable<Awaited<ReturnType<typeof summary.boundingBox>>>} */ (
    await summary.boundingBox()
  );
  const middle = y + height / 2;
  for (const at of [middle + 21, middle - 21]) {
    const before = await page.locator('#exposure details').getAttribute('open');
    await page.touchscreen.tap(x + 20, at);
    await soon(async () =>
      assert.notEqual(await page.locator('#exposure details').getAttribute('open'), before),
    );
  }
});
