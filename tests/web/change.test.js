import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeText } from '../../web/words/change.js';
import { aView, from } from './a-view.js';

const overrides = { build_pace: 0.5 };

test('nothing is said while every lever is where it began', () => {
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

test('where nothing changes in the chosen year, the nearest year that does change is told', () => {
  const view = aView({ lab_dependence: [0.6, 0.5, 0.5, 0.6, 0.6] }, { overrides });
  assert.match(
    changeText(view),
    /at the end of 2027 OpenAI's dependence on Microsoft is 50% instead of 60%\./,
  );
});

test('a backlog that stands says what the pressure is on', () => {
  const pressure = (/** @type {Partial<import('../../web/types.js').Result>} */ rows) =>
    changeText(aView(rows, { overrides })).match(
      /backlog does not move: the pressure is on (.*), not on what is signed/,
    )?.[1];
  assert.equal(pressure({ lab_dependence: from(0.6, 0.5), coverage: [1, 1, 1, 0.9] }), 'what OpenAI needs');
  assert.equal(pressure({ effective_fulfilment: 0.8, lab_dependence: from(0.6, 0.5) }), 'what OpenAI pays');
  assert.equal(pressure({ incumbent_dependence: from(0.55, 0.4) }), 'how much Microsoft needs OpenAI');
  assert.equal(pressure({ coverage: [1, 1, 1, 0.9] }), 'what OpenAI can fund');
  assert.equal(pressure({ equity_value: from(135, 200) }), 'what else Microsoft earns or builds');
  assert.equal(pressure({ backlog_share: from(0.45, 0.44), lab_dependence: from(0.6, 0.5) }), undefined);
});

test('a change of no figure at all says so', () => {
  assert.match(changeText(aView({}, { overrides })), /^Nothing on this page moves/);
});
