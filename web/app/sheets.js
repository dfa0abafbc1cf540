// The style sheets of the parts that are rendered from the start.

import { unsafeCSS } from 'lit';
import bands from '../charts/bands.css?inline';
import barList from '../charts/bar-list.css?inline';
import charts from '../charts/charts.css?inline';
import picture from '../charts/picture.css?inline';
import series from '../charts/series.css?inline';
import compactLever from '../ui/compact-lever.css?inline';
import controls from '../ui/controls.css?inline';
import opens from '../ui/figure-button.css?inline';
import leverCurve from '../ui/lever-curve.css?inline';
import leverTrack from '../ui/lever-track.css?inline';
import range from '../ui/range.css?inline';
import tables from '../ui/table.css?inline';
import theme from '../ui/theme.css?inline';
import host from './host.css?inline';
import belowQuestions from './page/below-questions.css?inline';
import compare from './page/compare.css?inline';
import header from './page/header.css?inline';
import headline from './page/headline.css?inline';
import presets from './page/presets.css?inline';
import print from './page/print.css?inline';
import question from './page/question.css?inline';
import strip from './page/strip.css?inline';
import whatIfs from './page/what-ifs.css?inline';

export const sheets = [
  theme,
  host,
  controls,
  whatIfs,
  strip,
  range,
  compactLever,
  leverTrack,
  leverCurve,
  charts,
  picture,
  series,
  barList,
  compare,
  tables,
  bands,
  opens,
  header,
  headline,
  question,
  belowQuestions,
  print,
  presets,
].map((css) => unsafeCSS(css));
