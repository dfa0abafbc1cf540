import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf } from '../../../web/export/citation.js';
import { reportJson } from '../../../web/export/files.js';
import { aView } from '../a-view.js';
import { withTrials } from '../an-uncertainty.js';

/** @import {View} from '../../../web/types.js' */

const LINK = 'https://dealscope.example/#v=1&scenario=plain&build_pace=0.5';

const origin = originOf(aView().description, LINK);

test('the JSON has the state, the result, and the quantiles unless they are stale', () => {
  const state = {
    version: /** @type {const} */ (1),
    scenario: 'plain',
    as_of: '2026-01-28',
    year: 2030,
    levers: { build_pace: 0.5 },
  };
  const view = withTrials(aView());
  const { description: baseDescription, uncertainty } = view;
  const page = {
    root: /** @type {any} */ (null),
    addSheet: () => {},
    appearance: { view: 'whole', claim: null },
    claims: null,
    record: null,
    layouts: null,
    base: '',
    link: '',
    page: '',
  };
  const reportWith = (/** @type {Partial<View>} */ changes) =>
    JSON.parse(reportJson({ ...page, baseDescription, state, view: { ...view, ...changes } }, origin));
  const asJson = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value));
  const report = reportWith({});
  assert.deepEqual(report.state, state);
  assert.deepEqual(report.result, asJson(view.result));
  assert.deepEqual(report.uncertainty, asJson(uncertainty?.simulation));
  assert.equal(report.permalink, LINK);
  assert.equal('against' in report, false);
  assert.deepEqual(reportWith({ baselineOverrides: { fulfilment: 1 } }).against.levers, { fulfilment: 1 });
  assert.equal(reportWith(withTrials(aView(), { stale: true })).uncertainty, null);
});
