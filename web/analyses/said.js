// What a screen reader is told when the finger rests: the answer to what was asked last, else how the page's answer moved.

import { summaryText } from '../text/answer.js';
import { metricIn, valueIn } from '../text/metrics.js';
import { solved } from './solve.js';
import { tornadoShape } from './tornado-shape.js';
import { tornadoTitle } from './tornado-words.js';

/**
 * @param {import('../types.js').View} view @param {import('../types.js').Description} own
 * @param {{ metric: string, asked: import('../state/store.js').Asked }} state @param {import('../engine/inquiry.js').Inquiry} inquiry
 */
export function saidText(view, own, { metric: id, asked }, inquiry) {
  if (asked.last === 'target') return solved(view, own, inquiry, { ...asked, metric: id }).words;
  if (asked.last !== 'metric') return summaryText(view);
  const metric = metricIn(own, id, view.year);
  const now = valueIn(view.result, metric);
  const bars = inquiry.tornado(view.overrides, metric.at);
  const subject = `${metric.name}${metric.when} is ${metric.figure(now)}.`;
  if (now === null) return subject;
  return `${subject} ${tornadoTitle(tornadoShape(bars, now, metric, own.parameters, false), metric)}.`;
}
