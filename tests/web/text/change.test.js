import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeText } from '../../../web/text/change.js';
import { aResult, aView, from } from '../a-view.js';

/** @import {Result} from '../../../web/types.js' */

const overrides = { build_pace: 0.5 };

test('the text is empty while every lever has its default', () => {
  assert.equal(changeText(aView({ backlog_share: from(0.45, 0.2) })), '');
});

test('what changed, against what it was', () => {
  const view = aView(
    { backlog_share: from(0.45, 0.24), regime: Array(5).fill('hedged_coexistence') },
    { overrides },
  );
  assert.equal(
    changeText(view),
    "Against the scenario as it stands, at the end of 2029 OpenAI's share of the backlog is 24% instead of 45% " +
      'and the state is hedged coexistence instead of interlocked.',
  );
});

test('where nothing changes in the chosen year, the text is about the nearest year that does', () => {
  const view = aView({ lab_dependence: [0.6, 0.5, 0.5, 0.6, 0.6] }, { overrides });
  assert.match(
    changeText(view),
    /at the end of 2027 OpenAI's dependence on Microsoft is 50% instead of 60%\./,
  );
});

test('a text of an unchanged backlog names what the pressure acts on', () => {
  const pressure = (/** @type {Partial<Result>} */ rows) =>
    changeText(aView(rows, { overrides })).match(
      /backlog does not move: the pressure is on (.*), not on what is signed/,
    )?.[1];
  assert.equal(pressure({ lab_dependence: from(0.6, 0.5), coverage: [1, 1, 1, 0.9] }), 'what OpenAI needs');
  assert.equal(pressure({ paid_share: [1, 1, 1, 0.8], lab_dependence: from(0.6, 0.5) }), 'what OpenAI pays');
  assert.equal(pressure({ incumbent_dependence: from(0.55, 0.4) }), 'how much Microsoft needs OpenAI');
  assert.equal(pressure({ coverage: [1, 1, 1, 0.9] }), 'what OpenAI owes and can fund');
  assert.equal(pressure({ equity_value: from(135, 200) }), 'what else Microsoft earns or builds');
  assert.equal(pressure({ backlog_share: from(0.45, 0.44), lab_dependence: from(0.6, 0.5) }), undefined);
});

test('a change that moves no figure has a text of its own', () => {
  assert.match(changeText(aView({}, { overrides })), /^Nothing on this page moves/);
});

test('a gap that differs is in dollars, on either side of zero', () => {
  const changeOf = (/** @type {number} */ now, /** @type {number} */ before) =>
    changeText(
      aView(
        { cumulative_gap: from(0, now) },
        { overrides, baseline: aResult({ cumulative_gap: from(0, before) }) },
      ),
    ).match(/at the end of 2029 (OpenAI .*?)\. Microsoft's backlog/)?.[1];
  assert.equal(changeOf(60, 108), 'OpenAI lacks $60B instead of $108B');
  assert.equal(changeOf(60, -17), 'OpenAI lacks $60B instead of having $17B to spare');
  assert.equal(changeOf(-17, 108), 'OpenAI has $17B to spare instead of lacking $108B');
  assert.equal(changeOf(-17, -5), 'OpenAI has $17B to spare instead of $5B');
  assert.equal(changeOf(0.2, 108), 'OpenAI lacks nothing instead of $108B');
  assert.equal(changeOf(-17, 0), 'OpenAI has $17B to spare instead of nothing');
  assert.equal(changeOf(108.1, 107.9), undefined);
});

test('where only the trials move, the text names nothing else', () => {
  assert.equal(
    changeText(aView({}, { overrides: { demand_correlation: 0.2 } })),
    'Only the ranges of the trials move.',
  );
});

test('own capacity that differs is named in the nearest year in which it does', () => {
  const changes = changeText(
    aView(
      { own_control: [0.1, 0.2, 0.3, 0.4, 0.4] },
      { overrides, baseline: aResult({ own_control: [0.1, 0.2, 0.25, 0.4, 0.4] }) },
    ),
  );
  assert.match(
    changes,
    /at the end of 2027 the share of its computing that OpenAI runs itself is 30% instead of 25%\./,
  );
});

test('capacity in all is named where it differs as printed', () => {
  const changes = (/** @type {number} */ now) =>
    changeText(
      aView(
        { ...aResult({ capacity_total: from(1, now) }) },
        { overrides, baseline: aResult({ capacity_total: from(1, 15) }) },
      ),
    );
  assert.match(changes(16.7), /at the end of 2029 capacity for OpenAI is 16\.7 GW instead of 15\.0 GW\./);
  assert.doesNotMatch(changes(15.01), /GW/);
});

test('what the stake leaves has no year, is named beside the dated figures, and alone where nothing else differs', () => {
  const changes = (/** @type {Partial<Result>} */ rows, net = -20) =>
    changeText(
      aView(
        { incumbent_net_gain: net, ...rows },
        { overrides, baseline: aResult({ incumbent_net_gain: 72 }) },
      ),
    );
  const stake = 'over four years the stake leaves Microsoft $20B behind instead of $72B ahead.';
  assert.ok(changes({}).startsWith(`Against the scenario as it stands, ${stake}`), changes({}));
  assert.ok(changes({ lab_dependence: from(0.6, 0.5) }).includes(`is 50% instead of 60%; ${stake}`));
  assert.doesNotMatch(changes({}, 72.3), /stake/);
  assert.match(changes({}, -72), /\$72B behind instead of \$72B ahead/);
});
