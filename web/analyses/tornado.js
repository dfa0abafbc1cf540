import { html, svg } from 'lit';
import { metricIn, valueIn } from '../text/metrics.js';
import { memoSettled } from '../state/memo.js';
import { plainText } from '../text/phrase.js';
import { figureButton, phraseView, wordsView } from '../ui/phrase.js';
import { goToLever } from '../ui/go-to.js';
import { metricSelect } from '../ui/select.js';
import { tableView } from '../ui/table.js';
import { tornadoLayout } from './tornado-layout.js';
import {
  barName,
  endFigure,
  unaffectedText,
  tornadoAbout,
  tornadoTable,
  tornadoTitle,
} from './tornado-text.js';

/**
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {View} from '../types.js'
 */

/** @typedef {ReturnType<typeof tornadoLayout>} TornadoLayout */
/**
 * The metric and, where its present value is defined, its bars. Computed once for each settled state.
 *
 * @param {View} view
 * @param {AnalysisClient} client
 * @param {{ metric: string, all: boolean }} settings
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
      drawn: { now, bars, layout: tornadoLayout(bars, now, metric, description.parameters, all) },
    };
  });
}

/**
 * The tornado chart of a metric. A bar is a button that leads to its lever.
 *
 * @param {View} view
 * @param {AnalysisClient} client
 * @param {{ metric: string, all: boolean }} settings
 * @param {{ chooseMetric: (id: string) => void, setAnalysis: (changes: { all: boolean }) => void }} actions
 */
export function tornadoView(view, client, settings, actions) {
  const { description } = view;
  const { parameters } = description;
  const { metric, drawn } = tornadoOf(view, client, settings);
  const chooser = metricSelect(description, settings.metric, actions.chooseMetric);
  if (!drawn) return html`<p class="question">${chooser}${metric.when} has no value as things stand.</p>`;
  const { now, bars, layout } = drawn;
  const { all } = settings;
  const title = tornadoTitle(layout, metric);
  const table = tornadoTable(bars, metric, parameters);
  return html`<h3 class="figures" aria-label=${plainText(title)}>${phraseView(title, description, true)}</h3>
    <p class="question">${chooser}<span .textContent=${tornadoAbout(metric)}></span></p>
    <p class="bars-key" aria-hidden="true">
      <span class="at-low">assumption at its low end</span><span class="at-high">at its high end</span>
    </p>
    <div class="bar head">
      <p>
        <span .style=${`--at: ${layout.now}%`}
          >now ${figureButton(metric.figure(now), metric.at, metric.name + metric.when)}</span
        >
      </p>
    </div>
    <ol class="bars figures">
      ${layout.rows.map((row, i) => barView(row, i, layout, metric))}
    </ol>
    <p class="about">
      ${
        layout.more || all
          ? html`<button
              class="button-plain"
              aria-expanded=${all ? 'true' : 'false'}
              @click=${() => actions.setAnalysis({ all: !all })}
              .textContent=${all ? 'Show fewer' : `Show ${layout.more} more`}
            ></button>`
          : ''
      }
      <span .textContent=${unaffectedText(layout)}></span>
    </p>
    <details>
      <summary>Table: <span .textContent=${table.caption}></span></summary>
      ${tableView(table, { caption: false })}
    </details>`;
}

/**
 * A bar: a button to its lever, with the figures at its ends as buttons to their derivations.
 *
 * @param {TornadoLayout['rows'][number]} row
 * @param {number} i
 * @param {TornadoLayout} layout
 * @param {MetricInYear} metric
 */
function barView(row, i, { now, figure }, metric) {
  const [left, right] = row.ends.map((end, side) => {
    const stop = i === 0 && side === 0 ? 0 : -1;
    const { text, metric: reference, about } = endFigure(row, end, metric, figure);
    const at = ` at ${end.setting}`;
    return html`<b>${figureButton(text, reference, about, stop, text + at)}</b>${wordsView(at, text + at)}`;
  });
  return html`<li class="bar">
    <button
      class="name"
      aria-label=${barName(row, figure)}
      @click=${(/** @type {Event & { currentTarget: Element }} */ { currentTarget }) =>
        goToLever(/** @type {ShadowRoot} */ (currentTarget.getRootNode()), row.id, 'center')}
      .textContent=${row.name}
    ></button>
    <span class="left">${left}</span>
    <svg aria-hidden="true">
      ${row.pieces.map(
        (piece) =>
          svg`<rect class=${piece.class} x="${piece.x}%" width="${piece.width}%" y="32%" height="36%" />`,
      )}
      ${svg`<line class="now" x1="${now}%" x2="${now}%" y1="0" y2="100%" />`}
    </svg>
    <span class="right">${right}</span>
  </li>`;
}
