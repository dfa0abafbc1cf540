import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../../web/text/phrase.js';
import * as texts from '../../../web/text/signals.js';
import { aDescription, aView, from } from '../a-view.js';
import { figuresIn } from '../figures-in.js';

/** @import {Contract, View} from '../../../web/types.js' */

/**
 * With their phrases as plain text.
 *
 * @param {View} view
 */
const signals = (view) =>
  texts.signals(view).map((signal) => ({
    ...signal,
    value: plainText(signal.value),
    meaning: plainText(signal.meaning),
  }));

/** @type {Contract} */
const aBuild = {
  id: 'stargate',
  provider: 'microsoft',
  title: 'Stargate',
  kind: 'build',
  status: 'announced',
  value_usd_bn: 500,
  capacity_gw: 8,
  derived_value: false,
  derived_capacity: false,
  at_least: true,
  signed: 2025,
  start: 2025,
  term_years: 5,
  ramp_up: 1,
  ramp_down: 0,
  schedule: null,
  part_of: null,
  ranges: {},
  basis: 'article',
  source: null,
  note: '',
};

test('a fall by other business is healthy, by deals elsewhere a loss, by neither run-off', () => {
  /** @param {'diversification' | 'departure' | 'demand'} cause */
  const meaning = (cause) => {
    const attribution = { diversification: from(0, 0), departure: from(0, 0), demand: from(0, 0) };
    attribution[cause] = from(0, -0.2);
    return signals(aView({ backlog_share: from(0.45, 0.25), attribution }))[0].meaning;
  };
  assert.match(meaning('diversification'), /healthy/);
  assert.match(meaning('departure'), /a loss/);
  assert.match(meaning('demand'), /run-off/);
});

test('the first signal has both shares, and its direction is that of the last year', () => {
  const [share] = signals(aView({ backlog_share: from(0.45, 0.25) }));
  assert.equal(share.value, '25% of backlog');
  assert.match(share.meaning, /In 2029 20% of cloud revenue\.$/);
  assert.equal(share.direction, 'down');
  assert.equal(share.directionText, 'falling');
  assert.equal(signals(aView())[0].direction, 'steady');
});

test('the second signal has the peak of the pressure, its date and the capacity in service', () => {
  const description = { ...aDescription(), contracts: [aBuild] };
  const rows = {
    build_pressure_peak: -0.0117,
    build_pressure_peak_year: 2029,
    capacity: { microsoft: from(1, 9.37) },
  };
  const [, build] = signals(aView(rows, { description }));
  assert.equal(build.value, '\u22121.2 points at its peak');
  assert.equal(build.directionText, 'at the end of 2028');
  assert.equal(build.direction, null);
  assert.match(
    build.meaning,
    /^In service at the end of 2029, new contracts included: Microsoft 9\.4 GW \(planned in all: 8\.0 GW\); building/,
  );
  assert.match(
    build.meaning,
    /building 10% faster would cut OpenAI's dependence on Microsoft by 1\.2 points at the end of 2028/,
  );
});

test('a build without pressure, and no build', () => {
  const [, build] = signals(
    aView(
      { capacity: { microsoft: from(1, 1) } },
      { description: { ...aDescription(), contracts: [aBuild] } },
    ),
  );
  assert.equal(build.value, 'No pressure');
  assert.match(build.meaning, /would not change OpenAI's dependence on Microsoft at any year-end\.$/);
  const [, none] = signals(aView());
  assert.equal(none.meaning, 'No build is in this scenario that could go faster.');
});

test('a hedge that fades, and one that is not there', () => {
  const [, , weaker] = signals(aView({ hedge_gain: from(-0.03, -0.02) }));
  assert.equal(weaker.direction, 'down');
  assert.equal(weaker.directionText, 'weaker hedge');
  assert.match(signals(aView())[2].meaning, /next to nothing by then/);
});

test('the start has no direction', () => {
  const [share, build, models] = signals(aView({}, { year: 0 }));
  for (const { direction } of [share, build, models]) assert.equal(direction, null);
  for (const { directionText: towards } of [share, models]) assert.equal(towards, 'at the start');
});

test('each figure of the signals carries its metric', () => {
  const description = { ...aDescription(), contracts: [aBuild] };
  const view = aView(
    { build_pressure_peak: -0.01, build_pressure_peak_year: 2029, capacity: { microsoft: from(1, 9.4) } },
    { description },
  );
  assert.deepEqual(
    texts
      .signals(view)
      .map(({ value, meaning }) => figuresIn([...value, ...meaning]).map(({ metric }) => metric)),
    [
      ['backlog_share@2030', 'cloud_revenue_share@2029'],
      ['build_pressure_peak', 'capacity.microsoft@2030'],
      ['hedge_gain@2030', 'model_dependence@2030'],
    ],
  );
});
