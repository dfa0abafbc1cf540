// Opens every figure on the page, buttons and marks in drawings, and compares it with the derivation that it opens.

import assert from 'node:assert/strict';
import { pointInTimeProse } from '../../web/text/dates.js';
import { openDerivation } from './panel.js';
import { scrollToAnalyses, trialsShown, unfold } from './reader.js';

/**
 * @import {TestContext} from 'node:test'
 * @import {Page} from 'playwright-core'
 * @import {Overrides} from '../../web/types.js'
 * @import {site} from './site.js'
 */

/** @typedef {{ metric: string, place: string, section: string, isCell: boolean, text: string, title: string }} Opened `title`: what the derivation is headed by */

/**
 * Clicks each figure and reads the derivation's head, inside the page.
 *
 * @param {Page} page
 * @returns {Promise<Opened[]>}
 */
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
      /** @type {HTMLElement | null} */ (root.activeElement)?.blur(); // the head of the derivation before
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

    /**
     * A point of a line has no words: it shows what opens.
     *
     * @param {Element} mark
     */
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

/**
 * Its numbers, each with half a unit of its last digit.
 *
 * @param {string} text
 */
function numbersIn(text) {
  const times = /\dT/.test(text) ? 1000 : 1;
  return [...text.replaceAll(',', '').matchAll(/\d+(?:\.(\d+))?/g)].map(([number, decimals = '']) => ({
    value: times * Number(number),
    half: (times * 10 ** -decimals.length) / 2,
  }));
}

/**
 * Figures that are words, by the metric that they open: what the words must be, and the number for them.
 *
 * @type {{ metric: string, reason: string, isRight: (text: string, number: string, time: number) => boolean }[]}
 */
const WORDS = [
  ...['lost_to_departure', 'lost_to_nonpayment'].map((metric) => ({
    metric,
    reason: 'no loss is nothing, which is $0B',
    isRight: (/** @type {string} */ text, /** @type {string} */ number) =>
      text === 'nothing' && number === '$0B',
  })),
  {
    metric: 'regime_margin',
    reason: 'a state has no number: its name opens the distance to the nearest other state',
    isRight: (text, number) => /^\D+$/.test(text) && /^[\d.]+%$/.test(number),
  },
  {
    metric: 'affordable_share',
    reason: 'of what it promised the lab can pay all, which is 100%, or too little',
    isRight: (text, number) => (text === 'all') === (number === '100%') && /^(all|too little)$/.test(text),
  },
  {
    metric: 'cumulative_gap',
    reason: 'the date until which the money is enough opens what is to spare at that date',
    isRight: (text, number, time) => text === pointInTimeProse(time) && /^(−\$[\d,.]+|\$0)B$/.test(number),
  },
];

/** Figures beside words for the direction: they are sizes. */
const SIZES = ['cumulative_gap', 'incumbent_net_gain'];
/** Marks without a text beside them: of the pressure by year the drawing names only the peak. */
const UNNAMED = ['build_pressure'];

const stemOf = (/** @type {string} */ metric) => metric.split(/[@?]/)[0];

const NONE = /^–$|^Why there is no number$/;

/**
 * Whether both are one number, as far as the two show it.
 *
 * @param {Opened} opened
 */
export function isSame({ metric, text, title }) {
  const stem = stemOf(metric);
  const word = WORDS.find((one) => stem === one.metric && !/[\d$]/.test(text.replace(/\d{4}/, '')));
  if (word) {
    const [, number = ''] = /^Why (.*)\?$/.exec(title) ?? [];
    return word.isRight(text, number, Number(/@([\d.]+)/.exec(metric)?.[1]));
  }
  if (NONE.test(text) || NONE.test(title)) return NONE.test(text) && NONE.test(title);
  const [shown, found] = [text, title].map(numbersIn);
  if (!haveRightSigns(stem, text, title)) return false;
  return (
    shown.length > 0 &&
    shown.length === found.length &&
    shown.every(({ value, half }, i) => Math.abs(value - found[i].value) <= half + found[i].half + 1e-9)
  );
}

/**
 * Beside words for the direction a size has no sign. A loss that is negative is added to the net gain, with a plus.
 *
 * @param {string} stem
 * @param {string} text
 * @param {string} title
 */
function haveRightSigns(stem, text, title) {
  const [isShown, isFound] = [text, title].map((one) => one.includes('−'));
  if (SIZES.includes(stem) && !isShown) return true;
  if (stem === 'npv_lost_gross_profit' && text.includes('+')) return isFound;
  return isShown === isFound;
}

/**
 * Opens every figure of a state.
 *
 * @param {TestContext} t
 * @param {ReturnType<typeof site>['open']} open
 * @param {{ scenario: string, levers?: Overrides, least: number }} state
 */
export async function assertFigures(t, open, { scenario, levers = {}, least }) {
  const moved = Object.entries(levers).map(([id, value]) => `&${id}=${value}`);
  const { page, complaints } = await open(t, { query: `#v=2&scenario=${scenario}${moved.join('')}` });
  await trialsShown(page, '10,000');
  await unfold(page);
  await scrollToAnalyses(page);
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
    opened.filter(({ text, isCell }) => text && !isCell).map(({ metric, section }) => `${metric} ${section}`),
  );
  const points = opened.filter(({ text, metric }) => !text && !UNNAMED.includes(stemOf(metric)));
  for (const { metric, place, section } of points)
    assert.ok(labels.has(`${metric} ${section}`), `no text beside it shows ${metric}: ${place}`);
  assert.deepEqual(complaints, []);
}
