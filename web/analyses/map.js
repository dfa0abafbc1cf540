import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { LINE } from '../charts/label-layout.js';
import { memoSettled } from '../state/memo.js';
import { DEFAULT_YEAR_INDEX } from '../state/store.js';
import { distinctNames, metricIn } from '../text/metrics.js';
import { phraseView, wordsView } from '../ui/phrase.js';
import { leverSelect, metricSelect } from '../ui/select.js';
import { tableView } from '../ui/table.js';
import { COUNT, mapScales, mapLayout } from './map-layout.js';
import { axisSlider, pointView, pointerHandlers } from './map-point.js';
import { withBaseThresholds } from './map-regions.js';
import { axisText, mapQuestion, mapTitle, pointText, tableOfMap } from './map-text.js';

/**
 * @import {AnalysisClient} from '../engine/analysis-client.js'
 * @import {MetricInYear} from '../text/metrics.js'
 * @import {Description, Table, View} from '../types.js'
 * @import {Axis} from './map-point.js'
 */

/**
 * @typedef {ReturnType<typeof mapLayout>} MapLayout
 */

const [SMALLEST, LARGEST, SLIDER] = [200, 560, 56];

/**
 * The map over two levers and its current point. The map is computed once for each settled state.
 *
 * @param {View & { settleToken: object }} view
 * @param {Description} baseDescription
 * @param {AnalysisClient} client
 * @param {{ metric: string, axes: [string, string] | null }} settings
 */
export function mapOf(view, baseDescription, client, settings) {
  const ids =
    settings.axes ?? memoSettled(baseDescription, 'axes', () => suggestedAxes(baseDescription, client));
  const metric = metricIn(baseDescription, settings.metric, view.year);
  const axes = /** @type {[Axis, Axis]} */ (ids.map((id) => axisOf(view, baseDescription, id)));
  const [across, up] = axes;
  const size = Math.max(SMALLEST, Math.min(LARGEST, (view.width ?? LARGEST) - SLIDER));
  const scales = mapScales(across.lever, up.lever, size);
  const { fields, layout } = memoSettled(view.settleToken, `map ${ids} ${metric.id} ${size}`, () => {
    const here = { x: scales.x(across.value), y: scales.y(up.value) };
    const fields = fieldsOf(view, baseDescription, client, ids, metric);
    return { fields, layout: mapLayout(fields, baseDescription.regimes, size, here, metric.figure) };
  });
  return { ids, metric, axes, size, scales, fields, layout };
}

/**
 * The map of regimes over two levers, with its current point.
 *
 * @param {View & { settleToken: object }} view
 * @param {Description} baseDescription
 * @param {AnalysisClient} client
 * @param {{ metric: string, axes: [string, string] | null }} settings
 * @param {{ chooseMetric: (id: string) => void, setAnalysis: (changes: { axes: [string, string] }) => void,
 *   set: (id: string, value: number) => void }} actions
 */
export function mapView(view, baseDescription, client, settings, actions) {
  const { ids, metric, axes, size, scales, fields, layout } = mapOf(view, baseDescription, client, settings);
  const [across, up] = axes;
  const on = pointerHandlers(size, scales, axes, actions.set);
  const title = mapTitle(layout);
  const [before, after] = mapQuestion(metric, baseDescription.horizon.grid[view.year]);
  /**
   * Choosing the lever of the other axis exchanges both.
   *
   * @param {0 | 1} i
   */
  const axisChooser = (i) =>
    guard([baseDescription, ...ids], () =>
      leverSelect(baseDescription, ids[i], `The lever that runs ${i ? 'up' : 'across'}`, (id) => {
        const [other] = ids.filter((_, k) => k !== i).map((old) => (old === id ? ids[i] : old));
        actions.setAnalysis({ axes: i ? [other, id] : [id, other] });
      }),
    );
  return html`<h3 .textContent=${title}></h3>
    <p class="question">
      ${wordsView(before)}${guard([baseDescription, metric.id], () => metricSelect(baseDescription, metric.id, actions.chooseMetric))}${wordsView(after)}
    </p>
    <div class="map-grid">
      <div>
        <p class="axis-title">
          <span aria-hidden="true">↑</span>
          ${axisChooser(1)} ${rangeText(up)}
        </p>
        <div class="map">
          ${axisSlider(view, up, 'up', actions.set)}
          <svg
            width=${size}
            height=${size}
            viewBox="0 0 ${size} ${size}"
            role="img"
            aria-label=${title}
            @click=${on.click}
            @pointerdown=${on.pointerdown}
            @pointermove=${on.pointermove}
          >
            ${guard([layout], () => mapMarks(layout))} ${pointView(size, scales, axes)}
          </svg>
          ${axisSlider(view, across, 'across', actions.set)}
        </div>
        <p class="axis-title">
          <span aria-hidden="true">→</span>
          ${axisChooser(0)} ${rangeText(across)}
        </p>
      </div>
      <div>
        <p class="finding">${phraseView(pointText(view, metric), baseDescription)}</p>
        ${guard([layout], () => unnamedView(layout))}
      </div>
    </div>
    ${guard([layout], () => dataTable(tableOfMap({ axes, fields, layout, metric })))}`;
}

/**
 * @param {View} view
 * @param {Description} baseDescription
 * @param {string} id
 * @returns {Axis}
 */
function axisOf({ overrides }, { parameters }, id) {
  const lever = parameters.find((one) => one.id === id) ?? parameters[0];
  return {
    lever,
    name: distinctNames(parameters).get(lever.id) ?? lever.label,
    value: overrides[lever.id] ?? lever.value,
  };
}

/**
 * @param {View} view
 * @param {Description} baseDescription
 * @param {AnalysisClient} client
 * @param {[string, string]} ids
 * @param {MetricInYear} metric
 */
function fieldsOf({ description, overrides, year }, baseDescription, client, [across, up], metric) {
  const at = description.horizon.grid[year];
  const field = (/** @type {string} */ name) =>
    client.grid(overrides, {
      metric: name,
      x: { parameter: across, count: COUNT },
      y: { parameter: up, count: COUNT },
    });
  const plane = {
    count: COUNT,
    lab: field(`lab_dependence@${at}`),
    incumbent: field(`incumbent_dependence@${at}`),
  };
  return { ...withBaseThresholds(plane, [across, up], baseDescription, overrides), metric: field(metric.at) };
}

/** @param {Axis} axis */
function rangeText(axis) {
  const { value, range } = axisText(axis);
  return html`<b .textContent=${value}></b> <span class="muted" .textContent=${range}></span>`;
}

/**
 * A key of the regimes whose area has no room for their name.
 *
 * @param {MapLayout} layout
 */
function unnamedView({ areas }) {
  const unnamed = areas.filter(({ name }) => !name);
  if (!unnamed.length) return nothing;
  return html`<p class="map-key">
    ${unnamed.map(
      (area) =>
        html`<span
          ><svg class=${area.class} width="16" height="10" aria-hidden="true">
            ${svg`<rect class="area" width="16" height="10" />`}
          </svg>
          ${wordsView(area.label)}</span
        >`,
    )}
  </p>`;
}

/**
 * Areas, contour lines and labels of the map.
 *
 * @param {MapLayout} layout
 */
function mapMarks({ areas, lines }) {
  return svg`
    ${areas.map((area) => svg`<path class="area ${area.class}" d=${area.path} />`)}
    ${lines.map(({ path }) => svg`<path class="level" d=${path} />`)}
    ${lines.map(({ label }) =>
      label
        ? svg`<text class=${`${label.class} small muted`} text-anchor="middle" x=${label.x} y=${label.y} .textContent=${label.text}></text>`
        : nothing,
    )}
    ${areas.map(({ name, class: tint }) => (name ? nameView(name, tint) : nothing))}`;
}

/**
 * @param {NonNullable<MapLayout['areas'][number]['name']>} name
 * @param {string} tint
 */
function nameView({ lines, size, turned, x, y }, tint) {
  const top = y - ((lines.length - 1) * LINE) / 2 + size / 3;
  return svg`<text
    class=${`${tint} ${size < 13 ? 'small' : ''}`}
    text-anchor="middle"
    transform=${turned ? `rotate(-90 ${x} ${y})` : nothing}
    >${lines.map((line, i) => svg`<tspan x=${x} y=${top + i * LINE} .textContent=${line}></tspan>`)}</text
  >`;
}

const dataTable = (/** @type {Table} */ table) =>
  html`<details>
    <summary>Table: <span .textContent=${table.caption}></span></summary>
    ${tableView(table, { caption: false })}
  </details>`;

/**
 * The default levers of the map: of the primary levers the one with the largest effect on each side's dependence in the
 * scenario without overrides, across for the lab's and up for the incumbent's.
 *
 * @param {Description} baseDescription
 * @param {AnalysisClient} client
 * @returns {[string, string]}
 */
export function suggestedAxes({ parameters, horizon: { grid } }, client) {
  const at = grid[Math.min(DEFAULT_YEAR_INDEX, grid.length - 1)];
  const primary = new Set(parameters.filter((one) => one.primary).map(({ id }) => id));
  const strongest = (/** @type {string} */ row, /** @type {string} */ exclude) => {
    const bars = client.tornado({}, `${row}@${at}`).filter(({ parameter }) => parameter !== exclude);
    return (bars.find(({ parameter }) => primary.has(parameter)) ?? bars[0]).parameter;
  };
  const across = strongest('lab_dependence', '');
  return [across, strongest('incumbent_dependence', across)];
}
