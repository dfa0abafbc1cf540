import { nothing, svg } from 'lit';
import { questionOf } from '../ui/figure-button.js';
import { LINE } from './label-layout.js';

/**
 * A label of one line or several, each figure in it a mark of its metric.
 *
 * @param {{x: number, y: number, anchor: string, parts: {text: string, metric: string | null, class: string, isNewLine: boolean}[]}} label
 */
export function labelView({ x, y, anchor, parts }) {
  return svg`<text x=${x} y=${y} text-anchor=${anchor}>${parts.map((part, i) => {
    const [metric, condition] = part.metric ? questionOf(part.metric) : [];
    return svg`<tspan class=${part.class} x=${part.isNewLine ? x : nothing} dy=${part.isNewLine ? LINE : nothing} data-metric=${metric ?? nothing} data-condition=${condition ?? nothing} .textContent=${i > 0 && !part.isNewLine ? ` ${part.text}` : part.text}></tspan>`;
  })}</text>`;
}
