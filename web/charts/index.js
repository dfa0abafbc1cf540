/**
 * The four pictures. Each is a function of the view and returns one <figure class="chart">:
 *
 *     obligationsChart(view, { chooseYear })   // chooseYear(k) is called with an index of the grid
 *
 * They need `view.width`: the CSS pixels that one figure has (a ResizeObserver on the pictures' column, whole
 * pixels). One unit of the drawing is one CSS pixel at that width, so text keeps its size on every screen;
 * 280 to 860 is what they are made for, 640 is taken where it is missing.
 * Styles: charts.css (colours only through the custom properties of the theme) and ../ui/table.css.
 */
export { obligationsChart } from './obligations.js';
export { backlogShareChart } from './backlog-share.js';
export { coexistenceChart } from './coexistence.js';
export { capacityChart } from './capacity.js';
