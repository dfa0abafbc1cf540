// Every figure of the other scenarios, and of states with levers moved, opens the derivation of the number that it shows.

import { test } from 'node:test';
import { assertFigures } from './every-figure.js';
import { site } from './site.js';

const { open } = site();

/** Far from the scenarios: another state of the two, a gap instead of money to spare, and the reverse. */
const MOVED = {
  build_pace: 0.5,
  build_completion: 0.3,
  renewal_share: 0.95,
  incumbent_share_near: 0.9,
  incumbent_share_long: 0.9,
  other_backlog_growth: 0.05,
  third_party_models_later: 0.1,
  internal_capability_later: 0.1,
};

for (const [scenario, least] of /** @type {const} */ ([
  ['article-2026-01', 700],
  ['mid-2026', 800],
  ['autumn-2026', 800],
  ['anthropic-2026', 750],
])) {
  test(`${scenario} with levers moved: every figure is that of the metric that it opens`, (t) =>
    assertFigures(t, open, { scenario, levers: MOVED, least }));
  if (scenario !== 'article-2026-01')
    test(`${scenario}: every figure is that of the metric that it opens`, (t) =>
      assertFigures(t, open, { scenario, least }));
}
