// What the page looks like before a reader opens more of it.

import { unsafeCSS } from 'lit';
import charts from '../charts/charts.css?inline';
import compare from '../compare/compare.css?inline';
import tables from '../tables/tables.css?inline';
import uncertainty from '../uncertainty/uncertainty.css?inline';
import opens from '../why/opens.css?inline';
import answer from './answer.css?inline';
import cuts from './cuts.css?inline';
import layout from './layout.css?inline';
import levers from './levers.css?inline';
import theme from './theme.css?inline';

export const sheets = [theme, layout, answer, levers, charts, compare, tables, uncertainty, opens, cuts].map(
  (css) => unsafeCSS(css),
);
