// The element is as wide as its column allows, in whatever container an article has it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articles, started } from './article.js';
import { soon } from './reader.js';

/** @import {Page} from 'playwright-core' */

const visit = articles();

const LEAST = 280; // px, in columns that have as much
const FULL = 700; // px, up to which an element fills a container that is as wide as its content
const COLUMNS = [200, 260, 320, 480, 700, 1100];

/**
 * @typedef {object} Container
 * @property {Record<string, string>} [column] styles of the column
 * @property {string} [tag] of the container in it; without one the column is the container
 * @property {Record<string, string>} [style] of the container
 * @property {Record<string, string>} [element] styles of the element, as the host sets them
 * @property {string} [beside] a text after the element
 * @property {Record<string, string>} [text] styles of that text
 * @property {'column' | 'beside' | 'any' | number} [width] how wide the element is: as its column (if left out), as there is
 *   room beside others, as its margins leave, or so many px at most
 */

/** @type {Record<string, Container>} */
const CONTAINERS = {
  'a block': {},
  'a column with padding': { column: { padding: '0 20px' } },
  'a flow root with a margin': {
    tag: 'div',
    style: { display: 'flow-root', margin: '0 8%' },
    width: 'beside',
  },
  'a constrained layout of WordPress': {
    element: { maxWidth: '645px', marginLeft: 'auto', marginRight: 'auto' },
    width: 645,
  },
  'a row': { column: { display: 'flex' } },
  'a row beside a text': {
    column: { display: 'flex' },
    beside: 'A text that wraps. '.repeat(20),
    width: 'beside',
  },
  'a row that wraps': { column: { display: 'flex', flexWrap: 'wrap' }, beside: 'A text.', width: 'beside' },
  'a centred row': { column: { display: 'flex', justifyContent: 'center', alignItems: 'center' } },
  'a column of boxes': { column: { display: 'flex', flexDirection: 'column' } },
  'a centred column': { column: { display: 'flex', flexDirection: 'column', alignItems: 'center' } },
  'a column aligned to its start': {
    column: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  },
  'a column in which it has margins of its own': {
    column: { display: 'flex', flexDirection: 'column' },
    element: { margin: '0 auto', maxWidth: '400px' },
    width: 400,
  },
  'a grid': { column: { display: 'grid' } },
  'a grid that centres': { column: { display: 'grid', placeItems: 'center' } },
  'a grid that aligns to the end': { column: { display: 'grid', placeItems: 'end' } },
  'a grid that centres its tracks': { column: { display: 'grid', placeContent: 'center' } },
  'a grid of an automatic track beside a text': {
    column: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)' },
    beside: 'A text that wraps.',
    width: 'beside',
  },
  'a float': { tag: 'div', style: { float: 'left' } },
  'a float to the right': { tag: 'div', style: { float: 'right' } },
  'an inline block': { tag: 'div', style: { display: 'inline-block' } },
  'an inline flex': { tag: 'div', style: { display: 'inline-flex', maxWidth: '100%' } },
  'fit-content': { tag: 'div', style: { width: 'fit-content' } },
  'a box out of the flow': {
    column: { position: 'relative', height: '40px' },
    tag: 'div',
    style: { position: 'absolute' },
  },
  'a paragraph': { tag: 'p', style: { margin: '0' } },
  'a list': { tag: 'li', style: { listStyle: 'none' } },
  'a span': { tag: 'span' },
  'a figure': { tag: 'figure', style: { margin: '0' } },
  'columns of text': { column: { columnCount: '1' } },
  'a dialog': {
    tag: 'dialog',
    style: { position: 'static', margin: 'auto', padding: '0', border: '0', maxWidth: '100%' },
  },
  'the element as a float': { element: { float: 'left' } },
  'the element as an inline block': { element: { display: 'inline-block' } },
  'the element as a cell': { element: { display: 'table-cell' } },
  'the element as a flex box': { element: { display: 'flex' } },
  'the element as a centred column': {
    element: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  },
  'the element as a grid': { element: { display: 'grid', placeItems: 'center' } },
  'the least width of the content': { tag: 'div', style: { width: 'min-content' }, width: 'beside' },
  'a track of the least width': {
    column: { display: 'grid', gridTemplateColumns: 'min-content minmax(0, 1fr)' },
    beside: 'A text that wraps.',
    width: 'beside',
  },
  'an item that does not grow beside one that does': {
    column: { display: 'flex' },
    tag: 'div',
    style: { flex: '0' },
    beside: 'A text.',
    text: { flex: '1', minWidth: '0', overflow: 'hidden' },
    width: 'beside',
  },
  'an item with padding that does not grow': {
    column: { display: 'flex' },
    tag: 'div',
    style: { flex: '0', padding: '0 12px' },
    beside: 'A text.',
    text: { flex: '1', minWidth: '0', overflow: 'hidden' },
    width: 'beside',
  },
  'a table of the least width': {
    tag: 'figure',
    style: { display: 'table', width: '1%', margin: '0' },
    width: 'beside',
  },
  'a limit of the host below the least width': {
    element: { maxWidth: '240px', margin: '0 auto' },
    width: 240,
  },
  'a limit of the host in a row': {
    column: { display: 'flex', justifyContent: 'center' },
    element: { maxWidth: '240px' },
    width: 240,
  },
  'a limit of the host in per cent': { element: { maxWidth: '100%' } },
  'margins of the element': { element: { margin: '0 20px' }, width: 'beside' },
  'wide margins of the element': { element: { margin: '0 90px' }, width: 'any' },
  'margins in per cent': { element: { margin: '0 25%' }, width: 'any' },
  'padding and border of the element': { element: { padding: '20px', border: '2px solid' } },
  'padding of an element as wide as its column': { element: { padding: '20px', width: '100%' } },
  'an inline block with margins': {
    element: { display: 'inline-block', margin: '0 16px' },
    width: 'beside',
  },
  'a float with padding': { tag: 'div', style: { float: 'left', padding: '0 16px' }, width: 'beside' },
  'text from top to bottom': {
    tag: 'div',
    style: { writingMode: 'vertical-rl', height: '600px' },
    width: 'beside',
  },
  'text from top to bottom, left to right': {
    tag: 'div',
    style: { writingMode: 'vertical-lr', height: '600px', padding: '0 10px' },
    width: 'beside',
  },
};

/**
 * As a cell has a least width, a table may be wider than a column that has less.
 *
 * @type {Record<string, Container>}
 */
const CELLS = {
  'a table’s cell': { column: { display: 'table' }, tag: 'div', style: { display: 'table-cell' } },
  'a table’s cell beside a long text': {
    column: { display: 'table' },
    tag: 'div',
    style: { display: 'table-cell' },
    beside: 'A text that wraps. '.repeat(60),
    width: 'beside',
  },
  'a table without cells': { column: { display: 'table' } },
  'a table beside a wide cell': {
    column: { display: 'table' },
    beside: 'A text.',
    text: { display: 'table-cell', width: '100%' },
    width: 'beside',
  },
  'a cell beside a wide one': {
    column: { display: 'table' },
    tag: 'div',
    style: { display: 'table-cell' },
    beside: 'A text.',
    text: { display: 'table-cell', width: '100%' },
    width: 'beside',
  },
};

/** @typedef {{ name: string, column: number, width: number, left: number, right: number }} Box */

/**
 * Puts one element into each container, in a page of its own.
 *
 * @param {Page} page
 * @param {Record<string, Container>} containers
 * @param {'ltr' | 'rtl'} direction
 */
async function build(page, containers, direction) {
  await page.evaluate(([all, dir]) => {
    document.documentElement.dir = dir;
    document.body.replaceChildren(
      ...Object.entries(all).map(([name, { column, tag, style, element, beside, text: besides }]) => {
        const section = document.createElement('section');
        section.dataset.name = name;
        Object.assign(section.style, column, { contain: 'layout' });
        const scope = document.createElement('deal-scope');
        scope.setAttribute('view', 'sentence');
        Object.assign(scope.style, element);
        const container = tag ? document.createElement(tag) : section;
        if (tag) {
          Object.assign(container.style, style);
          if (container instanceof HTMLDialogElement) container.setAttribute('open', '');
          section.append(container);
        }
        container.append(scope);
        if (beside) {
          const text = document.createElement('div');
          text.textContent = beside;
          if (style?.display) text.style.display = style.display;
          Object.assign(text.style, besides);
          section.append(text);
        }
        return section;
      }),
    );
    for (const one of document.querySelectorAll('deal-scope')) Reflect.get(one, 'start').call(one);
  }, /** @type {const} */ ([containers, direction]));
  await started(page);
  const count = Object.keys(containers).length;
  await soon(async () =>
    assert.equal(await page.locator('deal-scope-view[started] .headline').count(), count),
  );
}

/**
 * @param {Page} page
 * @param {number} width of the columns
 * @returns {Promise<Box[]>}
 */
const measure = (page, width) =>
  page.evaluate(async (given) => {
    const sections = [...document.querySelectorAll('section')];
    for (const section of sections) {
      section.style.boxSizing = 'content-box';
      section.style.width = `${given}px`;
    }
    for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    return sections.map((section) => {
      const scope = /** @type {Element} */ (section.querySelector('deal-scope'));
      const { paddingLeft } = getComputedStyle(section);
      const { left } = section.getBoundingClientRect();
      const box = scope.getBoundingClientRect();
      const start = left + parseFloat(paddingLeft);
      return {
        name: section.dataset.name ?? '',
        column: given,
        width: box.width,
        left: box.left - start,
        right: start + given - box.right,
      };
    });
  }, width);

for (const direction of /** @type {const} */ (['ltr', 'rtl'])) {
  test(`in a container of any kind it is as wide as its column, ${direction}`, async (t) => {
    const { page, complaints } = await visit(t, 'article', {
      context: { viewport: { width: 1280, height: 900 } },
    });
    await build(page, CONTAINERS, direction);
    for (const column of COLUMNS) {
      for (const { name, width, left, right } of await measure(page, column)) {
        const what = `${name}, ${column} px: ${width}, ${left} before, ${right} after`;
        const { width: wanted = 'column' } = CONTAINERS[name];
        assert.ok(left > -1 && right > -1, `out of its column: ${what}`);
        const room = typeof wanted === 'number' ? Math.min(wanted, column) : column;
        const least =
          wanted === 'any' ? 0 : wanted === 'beside' ? Math.min(LEAST, 0.8 * column) : Math.min(room, FULL);
        assert.ok(width > least - 1, `narrow: ${what}`);
        if (typeof wanted === 'number') assert.ok(width < wanted + 1, `beyond the host's limit: ${what}`);
        if (typeof wanted === 'number') assert.ok(Math.abs(left - right) < 1, `not centred: ${what}`);
      }
    }
    assert.deepEqual(complaints, []);
  });

  test(`in a cell of a table it has its least width, ${direction}`, async (t) => {
    const { page } = await visit(t, 'article', { context: { viewport: { width: 1280, height: 900 } } });
    await build(page, CELLS, direction);
    for (const column of COLUMNS.filter((one) => one > LEAST)) {
      for (const { name, width, left, right } of await measure(page, column)) {
        const what = `${name}, ${column} px: ${width}, ${left} before, ${right} after`;
        const least = CELLS[name].width === 'beside' ? LEAST : Math.min(column, FULL);
        assert.ok(width > least - 1, `narrow: ${what}`);
        if (column > 400) assert.ok(left > -1 && right > -1, `out of its column: ${what}`);
      }
    }
  });
}

test('it keeps its box in a dialog that opens later, and in another document', async (t) => {
  const { page } = await visit(t, 'article');
  await started(page);
  const widthIn = (/** @type {string} */ place) =>
    page.evaluate(async (name) => {
      const scope = /** @type {HTMLElement} */ (document.querySelector('deal-scope'));
      if (name === 'dialog') {
        const dialog = document.body.appendChild(document.createElement('dialog'));
        dialog.append(scope);
        dialog.showModal();
      } else {
        const frame = document.body.appendChild(document.createElement('iframe'));
        Object.assign(frame.style, { width: '500px' });
        const other = /** @type {Document} */ (frame.contentDocument);
        Object.assign(other.body.style, { display: 'flex', margin: '0' });
        other.body.append(scope);
      }
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      return scope.getBoundingClientRect().width;
    }, place);
  const inDialog = await widthIn('dialog');
  assert.ok(inDialog > FULL - 1 && inDialog < 1000, `${inDialog}`);
  const moved = await widthIn('frame');
  assert.ok(Math.abs(moved - 500) < 1, `${moved}`);
});

test('it is a block of its column before the calculator is there, and where it cannot come', async (t) => {
  const { page } = await visit(t, 'article', {
    prepare: (opened) => opened.route('**/deal-scope-*.js', (route) => route.abort()),
  });
  await page.getByRole('alert').waitFor();
  await page.evaluate(() => {
    const far = document.createElement('deal-scope');
    far.textContent = 'Far.';
    const space = document.createElement('div');
    space.style.height = '5000px';
    const hidden = document.createElement('deal-scope');
    hidden.hidden = true;
    document.body.append(space, far, hidden);
  });
  const boxes = await page
    .locator('deal-scope')
    .evaluateAll((all) =>
      all.map((one) => [getComputedStyle(one).display, one.getBoundingClientRect().width]),
    );
  assert.deepEqual(boxes, [
    ['block', 1000],
    ['block', 1000],
    ['none', 0],
  ]);
});

test('in a table of fixed cells it is as wide as its cell', async (t) => {
  const { page } = await visit(t, 'article');
  await page.evaluate(() => {
    const [table, row] = ['table', 'tr'].map((name) => document.createElement(name));
    Object.assign(table.style, { tableLayout: 'fixed', width: '700px' });
    const cells = [1, 2, 3].map(() => document.createElement('td'));
    cells[1].append(document.createElement('deal-scope'));
    row.append(...cells);
    table.append(row);
    document.body.replaceChildren(table);
  });
  await started(page);
  await soon(async () => {
    const [cell, own] = await page
      .locator('deal-scope')
      .evaluate((one) => [one.parentElement?.clientWidth ?? 0, one.getBoundingClientRect().width]);
    assert.ok(own <= cell && own > cell - 4, `${own} in ${cell}`);
  });
});
