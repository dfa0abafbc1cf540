// The drawing of the map of regimes, from the layout that the page renders, with its axes and a legend.

import { LINE } from '../charts/label-layout.js';
import { axisText } from '../analyses/map-text.js';
import { group, halo, line, piece, rectangle, shape } from './drawing.js';
import { flow } from './text-flow.js';

/**
 * @import {mapOf} from '../analyses/map.js'
 * @import {Drawing, Mark, Piece} from './drawing.js'
 * @import {ExportPalette, RegimePalette} from './light-theme.js'
 */

/** @typedef {ReturnType<typeof mapOf>} RegimeMap */

const [TITLE, LEGEND_ROW] = [28, 22]; // heights

/**
 * The map with its axes, and a legend of the regimes whose areas are too small for a label.
 *
 * @param {RegimeMap} map
 * @param {RegimePalette} palette
 * @returns {Drawing}
 */
export function mapPicture(map, palette) {
  const { axes, size, layout } = map;
  const [across, up] = axes.map((axis) => {
    const { value, range } = axisText(axis);
    return `${axis.name} ${value} ${range}`;
  });
  const text = (/** @type {string} */ content, /** @type {number} */ y) =>
    flow([piece(content, 13, palette.ink)], 0, y, size, 18);
  const above = text(`↑ ${up}`, 13);
  const top = TITLE + 18 * (above.length - 1);
  const below = text(`→ ${across}`, top + size + 22);
  const unnamed = layout.areas.filter(({ name }) => !name);
  const end = top + size + TITLE + 18 * (below.length - 1);
  return {
    width: size,
    height: end + LEGEND_ROW * unnamed.length,
    marks: [
      ...above,
      group(0, top, 1, [...areaMarks(layout, palette), ...pointMarks(map, palette)]),
      ...below,
      ...unnamed.flatMap(({ label, class: regime }, i) => [
        group(0, end + LEGEND_ROW * i + 4, 1, [
          shape(rectangle(0, 0, 16, 10), { fill: palette.tint(regime), stroke: palette.control }),
        ]),
        line(24, end + LEGEND_ROW * i + 14, [piece(label, 13, palette.ink)]),
      ]),
    ],
  };
}

/**
 * @param {RegimeMap['layout']} layout
 * @param {RegimePalette} palette
 * @returns {Mark[]}
 */
function areaMarks({ areas, lines }, palette) {
  const { ink, soft, control, tint } = palette;
  const withHalo = (/** @type {Piece} */ one, /** @type {string} */ regime) => ({
    ...one,
    paint: { ...one.paint, ...halo(tint(regime), 3) },
  });
  return [
    ...areas.map(({ path, class: regime }) =>
      shape(path, {
        fill: tint(regime),
        stroke: tint(regime),
        'stroke-width': 2,
        'stroke-linejoin': 'round',
      }),
    ),
    ...lines.map(({ path }) => shape(path, { fill: 'none', stroke: control })),
    ...lines.flatMap(({ label }) =>
      label ? [line(label.x, label.y, [withHalo(piece(label.text, 11, soft), label.class)], 'middle')] : [],
    ),
    ...areas.flatMap(({ name, class: regime }) => {
      if (!name) return [];
      const { x, y, size, turned } = name;
      const first = y - ((name.lines.length - 1) * LINE) / 2 + size / 3;
      return name.lines.map((text, i) => ({
        ...line(x, first + i * LINE, [withHalo(piece(text, size, ink), regime)], 'middle'),
        ...(turned && { matrix: [0, -1, 1, 0, x - y, y + x] }), // rotated by 90° counterclockwise around its centre
      }));
    }),
  ];
}

/**
 * The current point, with guides to the two axes.
 *
 * @param {RegimeMap} map
 * @param {ExportPalette} palette
 * @returns {Mark[]}
 */
function pointMarks({ axes: [across, up], scales, size }, { ink, ground }) {
  const [x, y] = [scales.x(across.value), scales.y(up.value)].map((at) => Math.round(at * 10) / 10);
  const disc = `M${x - 7},${y}a7,7 0 1 0 14,0a7,7 0 1 0 -14,0z`;
  return [
    shape(`M0,${y}H${x}V${size}`, { fill: 'none', stroke: ink, 'stroke-dasharray': '1 3' }),
    shape(disc, { fill: ink, stroke: ground, 'stroke-width': 2 }),
  ];
}
