// What the page looks like before a reader opens more of it.

import { unsafeCSS } from 'lit';
import charts from '../charts/charts.css?inline';
import compare from '../compare/compare.css?inline';
import tables from '../tables/tables.css?inline';
import uncertainty from '../uncertainty/uncertainty.css?inline';
import opens from '../why/opens.css?inline';
import answer from './answer.css?inline';
import controls from './controls.css?inline';
import curves from './curves.css?inline';
import cuts from './cuts.css?inline';
import host from './host.css?inline';
import layout from './layout.css?inline';
import levers from './levers.css?inline';
import range from './range.css?inline';
import theme from './theme.css?inline';

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
