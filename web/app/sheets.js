// The style sheets of the parts that are rendered from the start.

import { unsafeCSS } from 'lit';
import bands from '../charts/bands.css?inline';
import charts from '../charts/charts.css?inline';
import controls from '../ui/controls.css?inline';
import opens from '../ui/figure-button.css?inline';
import levers from '../ui/lever.css?inline';
import range from '../ui/range.css?inline';
import curves from '../ui/sparkline.css?inline';
import tables from '../ui/table.css?inline';
import theme from '../ui/theme.css?inline';
import host from './host.css?inline';
import answer from './page/answer.css?inline';
import compare from './page/compare.css?inline';
import layout from './page/layout.css?inline';
import presets from './page/presets.css?inline';
import uncertainty from './page/uncertainty.css?inline';

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
  bands,
  uncertainty,
  opens,
  presets,
].map((css) => unsafeCSS(css));
