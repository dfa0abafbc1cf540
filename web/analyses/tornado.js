import { html, svg } from 'lit';
import { goToLever } from '../levers/go-to-lever.js';
import { tableView } from '../tables/table.js';
import { metricChooser } from './choosers.js';
import { metricIn, valueIn } from './metric.js';
import { tornadoShape } from './tornado-shape.js';
import { barName, stillWords, tornadoAbout, tornadoTable, tornadoTitle } from './tornado-words.js';

/** @typedef {ReturnType<typeof tornadoShape>} Shape */

/**
 * What matters most, and by a tap on a bar the lever it is about.
 *
 * @param {import('../types.js').View} view @param {import('./inquiry.js').Inquiry} inquiry
 * @param {{ metric: string, all: boolean }} asked
 * @param {{ chooseMetric: (id: string) => void, ask: (asked: { all: boolean }) => void }} acts
 */
export function tornadoView({ description, overrides, result, year }, inquiry, { metric: id, all }, acts) {
  const { parameters } = description;
  const metric = metricIn(description, id, year);
  const now = valueIn(result, metric);
  const chooser = metricChooser(description, id, acts.chooseMetric);
  if (now === null)
    return html`<p class="question">${chooser}${metric.when} has no value as things stand.</p>`;
  const bars = inquiry.tornado(overrides, metric.at);
  const shape = tornadoShape(bars, now, metric, parameters, all);
  return html`<h3>${tornadoTitle(shape, metric)}</h3>
    <p class="question">${chooser}${tornadoAbout(metric)}</p>
    <p class="bars-key" aria-hidden="true">
      <span class="at-low">assumption at its low end</span><span class="at-high">at its high end</span>
    </p>
    <div class="bar head" aria-hidden="true">
      <svg>${svg`<text x=${shape.now} y="90%" text-anchor="middle">now ${metric.figure(now)}</text>`}</svg>
    </div>
    <ol class="bars">
      ${shape.rows.map((row) => html`<li>${barView(row, shape)}</li>`)}
    </ol>
    <p class="about">
      ${
        shape.more || all
          ? html`<button
              class="quiet"
              aria-expanded=${all ? 'true' : 'false'}
              @click=${() => acts.ask({ all: !all })}
            >
              ${all ? 'Show fewer' : `Show ${shape.more} more`}
            </button>`
          : ''
      }
      ${stillWords(shape)}
    </p>
    <details>
      <summary>Table: ${tornadoTable(bars, metric, parameters).caption}</summary>
      ${tableView(tornadoTable(bars, metric, parameters), { caption: false })}
    </details>`;
}

/** @param {Shape['rows'][number]} row @param {Shape} shape */
function barView(row, { now, figure }) {
  const [left, right] = row.ends;
  return html`<button
    class="bar"
    aria-label=${barName(row, figure)}
    @click=${(/** @type {Event & { currentTarget: Element }} */ { currentTarget }) =>
      goToLever(/** @type {ShadowRoot} */ (currentTarget.getRootNode()), row.id, 'center')}
  >
    <span class="name">${row.name}</span>
    <span class="left"><b>${figure(left.at)}</b> at ${left.setting}</span>
    <svg aria-hidden="true">
      ${svg`<rect class="at-low" x=${row.low.x} width=${row.low.width} y="32%" height="36%" />
        <rect class="at-high" x=${row.high.x} width=${row.high.width} y="32%" height="36%" />
        <line class="now" x1=${now} x2=${now} y1="0" y2="100%" />`}
    </svg>
    <span class="right"><b>${figure(right.at)}</b> at ${right.setting}</span>
  </button>`;
}
