// What the page looks like before a reader opens more of it.

import { unsafeCSS } from 'lit';
import uncertainty from '../charts/bands.css?inline';
import charts from '../charts/charts.css?inline';
import compare from '../compare/compare.css?inline';
import controls from '../ui/controls.css?inline';
import opens from '../ui/figure-button.css?inline';
import levers from '../ui/lever.css?inline';
import range from '../ui/range.css?inline';
import tables from '../ui/table.css?inline';
import theme from '../ui/theme.css?inline';
import answer from './answer.css?inline';
import curves from '../ui/sparkline.css?inline';
import cuts from './cuts.css?inline';
import host from './host.css?inline';
import layout from './layout.css?inline';

export const sheets = [
  theme,
  host,
  controls,
  layout,
  answer,
  levers,
  range,
  curves,
  charts,
  compare,
  tables,
  uncertainty,
  opens,
  cuts,
].map((css) => unsafeCSS(css));
