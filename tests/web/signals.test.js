import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signals } from '../../web/words/signals.js';
import { aView, from } from './a-view.js';

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
  assert.equal(share.towards, 'falling');
  assert.equal(signals(aView())[0].direction, 'steady');
});

test('more pressure is a larger cut of dependence', () => {
  const [, build] = signals(aView({ build_pressure: from(0, -0.019) }));
  assert.equal(build.value, '\u22121.9 points');
  assert.equal(build.towards, 'more pressure');
  assert.match(build.meaning, /30% of OpenAI's capacity is under its own control/);
  assert.match(build.meaning, /building 10% faster would cut OpenAI's dependence on Microsoft by 1.9 points/);
});

test('a hedge that fades, and one that is not there', () => {
  const [, , weaker] = signals(aView({ hedge_gain: from(-0.03, -0.02) }));
  assert.equal(weaker.direction, 'down');
  assert.equal(weaker.towards, 'weaker hedge');
  assert.match(signals(aView())[2].meaning, /next to nothing by then/);
});

test('the start has no direction', () => {
  for (const signal of signals(aView({}, { year: 0 }))) {
    assert.equal(signal.direction, null);
    assert.equal(signal.towards, 'at the start');
  }
});
