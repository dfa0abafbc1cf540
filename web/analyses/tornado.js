import { html, svg } from 'lit';
import { under } from '../engine/metric-ref.js';
import { metricIn, valueIn } from '../text/metrics.js';
import { memoSettled } from '../state/memo.js';
import { figureButton, linkFigures } from '../ui/figure-button.js';
import { goToLever } from '../ui/lever.js';
import { metricSelect } from '../ui/select.js';
import { tableView } from '../ui/table.js';
import { tornadoLayout } from './tornado-layout.js';
import {
  barName,
  endName,
  unaffectedText,
  tornadoAbout,
  tornadoTable,
  tornadoTitle,
  tornadoTitleFigures,
} from './tornado-text.js';

/** @typedef {ReturnType<typeof tornadoLayout>} Shape */
/** @typedef {import('../text/metrics.js').MetricInYear} MetricInYear */

/**
 * The metric, its value as things stand and, where it has one, its bars: once for each time that the levers settle.
 *
 * @param {import('../types.js').View} view
 * @param {import('../engine/analysis-client.js').AnalysisClient} client
 * @param {{ metric: string, all: boolean }} asked
 */
export function tornadoOf(view, client, { metric: id, all }) {
  const { description, overrides, result, year, settleToken = view } = view;
  return memoSettled(settleToken, `tornado ${id} ${year} ${all}`, () => {
    const metric = metricIn(description, id, year);
    const now = valueIn(result, metric);
    if (now === null) return { metric };
    const bars = client.tornado(overrides, metric.at);
    return {
      metric,
      drawn: { now, bars, shape: tornadoLayout(bars, now, metric, description.parameters, all) },
    };
  });
}

/**
 * What matters most, and by a tap on a bar the lever it is about.
 *
 * @param {import('../types.js').View} view @param {import('../engine/analysis-client.js').AnalysisClient} client
 * @param {{ metric: string, all: boolean }} asked
 * @param {{ chooseMetric: (id: string) => void, ask: (asked: { all: boolean }) => void }} actions
 */
export function tornadoView(view, client, asked, actions) {
  const { description } = view;
  const { parameters } = description;
  const { metric, drawn } = tornadoOf(view, client, asked);
  const chooser = metricSelect(description, asked.metric, actions.chooseMetric);
  if (!drawn) return html`<p class="question">${chooser}${metric.when} has no value as things stand.</p>`;
  const { now, bars, shape } = drawn;
  const { all } = asked;
  const title = tornadoTitle(shape, metric);
  return html`<h3 class="figures" aria-label=${title}>
      ${linkFigures(title, tornadoTitleFigures(shape, metric), description, true)}
    </h3>
    <p class="question">${chooser}${tornadoAbout(metric)}</p>
    <p class="bars-key" aria-hidden="true">
      <span class="at-low">assumption at its low end</span><span class="at-high">at its high end</span>
    </p>
    <div class="bar head">
      <p>
        <span .style=${`--at: ${shape.now}`}
          >now ${figureButton(metric.figure(now), metric.at, metric.name + metric.when)}</span
        >
      </p>
    </div>
    <ol class="bars figures">
      ${shape.rows.map((row, i) => barView(row, i, shape, metric))}
    </ol>
    <p class="about">
      ${
        shape.more || all
          ? html`<button
              class="button-plain"
              aria-expanded=${all ? 'true' : 'false'}
              @click=${() => actions.ask({ all: !all })}
            >
              ${all ? 'Show fewer' : `Show ${shape.more} more`}
            </button>`
          : ''
      }
      ${unaffectedText(shape)}
    </p>
    <details>
      <summary>Table: ${tornadoTable(bars, metric, parameters).caption}</summary>
      ${tableView(tornadoTable(bars, metric, parameters), { caption: false })}
    </details>`;
}

/**
 * The whole bar leads to its lever, but for the figures at its ends: they open how they come about there.
 *
 * @param {Shape['rows'][number]} row @param {number} i @param {Shape} shape @param {MetricInYear} metric
 */
function barView(row, i, { now, figure }, { at }) {
  const [left, right] = row.ends.map((end, side) => {
    const stop = i === 0 && side === 0 ? 0 : -1;
    const reference = under(at, { [row.id]: end.value });
    return html`<b>${figureButton(figure(end.at), reference, endName(row, end), stop)}</b> at ${end.setting}`;
  });
  return html`<li class="bar">
    <button
      class="name"
      aria-label=${barName(row, figure)}
      @click=${(/** @type {Event & { currentTarget: Element }} */ { currentTarget }) =>
        goToLever(/** @type {ShadowRoot} */ (currentTarget.getRootNode()), row.id, 'center')}
    >
      ${row.name}
    </button>
    <span class="left">${left}</span>
    <svg aria-hidden="true">
      ${svg`<rect class="at-low" x=${row.low.x} width=${row.low.width} y="32%" height="36%" />
        <rect class="at-high" x=${row.high.x} width=${row.high.width} y="32%" height="36%" />
        <line class="now" x1=${now} x2=${now} y1="0" y2="100%" />`}
    </svg>
    <span class="right">${right}</span>
  </li>`;
}
