// Every figure on the page opens the derivation of the number that it shows: buttons, and marks in drawings.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDerivation } from './panel.js';
import { trialsShown, unfold } from './reader.js';
import { site } from './site.js';

/** @typedef {{ metric: string, place: string, section: string, isCell: boolean, text: string, title: string }} Opened `title`: what the derivation is headed by */

const { open } = site();

/** Clicks each figure and reads the derivation's head, inside the page. @param {import('playwright-core').Page} page @returns {Promise<Opened[]>} */
const openAll = (page) =>
  page.evaluate(async () => {
    const view = document.querySelector('deal-scope')?.shadowRoot?.firstElementChild;
    const root = view?.shadowRoot;
    if (!root) throw new Error('no page');
    const turn = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    window.requestAnimationFrame = (drawn) => (turn().then(() => drawn(performance.now())), 0); // no frame is waited for

    /** @param {HTMLElement | SVGElement} mark */
    const open = async (mark) => {
      const drawing = /** @type {SVGElement | null} */ (mark.closest('svg'));
      (drawing ?? mark).focus({ preventScroll: true });
      const { left, top } = mark.getBoundingClientRect();
      const at = { bubbles: true, composed: true, clientX: left, clientY: top };
      mark.dispatchEvent(new PointerEvent('pointerdown', at));
      mark.dispatchEvent(new MouseEvent('click', at));
      // the head has the focus once the derivation is there
      const end = performance.now() + 5000;
      while (root.activeElement?.id !== 'why-title' && performance.now() < end) await turn();
      const head = root.activeElement?.id === 'why-title' ? root.activeElement : null;
      return head?.firstElementChild?.textContent ?? 'nothing opened';
    };

    /** A point of a line has no words: it shows what opens. @param {Element} mark */
    const textOf = (mark) => (mark instanceof SVGCircleElement ? '' : (mark.textContent ?? ''));
    /** @type {Opened[]} */
    const opened = [];
    for (const mark of root.querySelectorAll(/** @type {'button'} */ ('[data-metric]'))) {
      const { metric = '', condition = '' } = mark.dataset;
      const place = `${mark.localName} in ${mark.closest('[id]')?.id}`;
      opened.push({
        metric: `${metric}?${condition}`,
        place,
        section: mark.closest('.question-section, .analysis')?.id ?? '',
        isCell: !!mark.closest('td'),
        text: textOf(mark),
        title: await open(mark),
      });
    }
    return opened;
  });

/** Its numbers, each with half a unit of its last digit. @param {string} text */
function numbersIn(text) {
  const times = /\dT/.test(text) ? 1000 : 1;
  return [...text.replaceAll(',', '').matchAll(/\d+(?:\.(\d+))?/g)].map(([number, decimals = '']) => ({
    value: times * Number(number),
    half: (times * 10 ** -decimals.length) / 2,
  }));
}

/** Words that open a number, and what it must be for them. @type {{ metric: string, text: RegExp, title: RegExp }[]} */
const WORDS = [
  { metric: 'regime_margin', text: /^\D+$/, title: /^Why [\d.]+%\?$/ },
  { metric: 'affordable_share', text: /^all$/, title: /^Why 100%\?$/ },
  { metric: 'cumulative_gap', text: /^(the end of|mid-)/, title: /^Why (−\$[\d,.]+|\$0)B\?$/ },
];

const NONE = /^–$|^Why there is no number$/;

/** Whether both are one number, as far as the two show it; a text beside words that say which way leaves out its sign. @param {Opened} opened */
function isSame({ metric, text, title }) {
  const word = WORDS.find((one) => metric.startsWith(one.metric) && one.text.test(text));
  if (word) return word.title.test(title);
  if (NONE.test(text) || NONE.test(title)) return NONE.test(text) && NONE.test(title);
  const [shown, found] = [text.replace(' in 9 of 10', ''), title].map(numbersIn);
  const isDeducted = metric.startsWith('npv_lost_gross_profit'); // in the bars that end at the net gain
  if (text.includes('−') && !title.includes('−') && !isDeducted) return false;
  if (shown.length === 2 && found.length === 1) found.push(found[0]); // a range of which both ends round alike
  return (
    shown.length === found.length &&
    shown.every(({ value, half }, i) => Math.abs(value - found[i].value) <= half + found[i].half + 1e-9)
  );
}

for (const [scenario, least] of /** @type {const} */ ([
  ['article-2026-01', 700],
  ['anthropic-2026', 700],
])) {
  test(`${scenario}: every figure is that of the metric that it opens`, async (t) => {
    const { page, complaints } = await open(t, { query: `#v=2&scenario=${scenario}` });
    await trialsShown(page, '10,000');
    await unfold(page);
    await page.locator('#map .map svg').waitFor();
    await openDerivation(page, page.getByRole('main').locator('.headline').getByRole('button').first()); // what shows derivations is loaded
    const opened = await openAll(page);
    t.diagnostic(`${opened.length} figures`);
    assert.ok(opened.length > least, `${opened.length} figures`);
    assert.deepEqual(
      opened.filter((one) => (one.text ? !isSame(one) : !/^Why \S/.test(one.title))),
      [],
    );
    const labels = new Set(
      opened
        .filter(({ text, isCell }) => text && !isCell)
        .map(({ metric, section }) => `${metric} ${section}`),
    );
    // of the pressure by year only the peak has a number in the drawing; the chosen year's is in the picture's words
    const points = opened.filter(({ text, metric }) => !text && !metric.startsWith('build_pressure@'));
    for (const { metric, place, section } of points)
      assert.ok(labels.has(`${metric} ${section}`), `no text beside it shows ${metric}: ${place}`);
    assert.deepEqual(complaints, []);
  });
}

test('the comparison tells apart what differs by a digit, a sign or a unit', () => {
  const isRight = (/** @type {string} */ text, /** @type {string} */ title) =>
    isSame({ metric: '', place: '', section: '', isCell: false, text, title });
  assert.ok(isRight('20%', 'Why 19.6%?') && !isRight('20%', 'Why 19.4%?'));
  assert.ok(isRight('18', 'Why −17.6 points?') && !isRight('−1.2 points', 'Why +1.2 points?'));
  assert.ok(isRight('$1.7T', 'Why $1,703.2B?') && !isRight('$1.7B', 'Why $1,703.2B?'));
  assert.ok(isRight('12–25%', 'Why 12.3–24.9%?') && !isRight('12–25%', 'Why 12.3–25.9%?'));
  assert.ok(
    isRight('–', 'Why there is no number') && !isRight('–', 'Why 0?') && !isRight('0', 'nothing opened'),
  );
});
