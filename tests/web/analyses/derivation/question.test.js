// What opens beside the metrics of the page as it stands: findings, drawings, ends of bars, solutions, and A.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { drawnFigures } from '../../../../web/analyses/derivation/drawn-figures.js';
import { derive, conditionText } from '../../../../web/analyses/derivation/question.js';
import { solutionFigures, solutionWords } from '../../../../web/analyses/solve.js';
import { tornadoLayout } from '../../../../web/analyses/tornado-layout.js';
import { tornadoTitle, tornadoTitleFigures } from '../../../../web/analyses/tornado-text.js';
import { dependenceChart } from '../../../../web/charts/dependence.js';
import {
  backlogShareChart,
  capacityChart,
  coexistenceChart,
  obligationsChart,
} from '../../../../web/charts/index.js';
import { titleFigures } from '../../../../web/charts/title-figures.js';
import { inBaseline, split, under } from '../../../../web/engine/metric-ref.js';
import { linkFigures } from '../../../../web/ui/figure-button.js';
import { aMetric } from '../../a-metric.js';
import { aParameter } from '../../a-view.js';
import { withTrials } from '../../an-uncertainty.js';
import { caseNames, viewOf } from '../../charts-views.js';
import { leaf } from '../../why-trees.js';
import { text, written } from '../../written.js';

/** @type {import('../../../../web/types.js').Description} */
const description = JSON.parse(
  readFileSync(new URL('../../../golden/describe-article-2026-01.json', import.meta.url), 'utf8'),
).result;

const charts = {
  obligations: obligationsChart,
  'backlog-share': backlogShareChart,
  coexistence: coexistenceChart,
  dependence: dependenceChart,
  capacity: capacityChart,
};
const views = caseNames.flatMap((name) =>
  [0, 1, 4, 10].map((year) => ({ ...withTrials(viewOf(name, { year })), description })),
);

test('every number of a finding opens, as one stop of the Tab key', () => {
  let most = 0;
  for (const view of views)
    for (const [name, chart] of Object.entries(charts)) {
      const heading = written(chart(view, { chooseYear() {} })).match(/<h3[^]*?<\/h3>/)?.[0] ?? '';
      const label = heading.match(/aria-label=(.*)>\n/)?.[1] ?? '';
      const numbers = label.match(/\$[\d.]+[BT]|[\d.]+%|[\d.]+\u00a0GW/g) ?? [];
      assert.equal(heading.match(/data-why=/g)?.length ?? 0, numbers.length, `${name}: ${label}`);
      const stops = heading.match(/tabindex=0/g)?.length ?? 0;
      assert.equal(stops, numbers.length > 1 ? 1 : 0, `${name}: ${label}`);
      most = Math.max(most, numbers.length);
    }
  assert.equal(most, 2);
  assert.deepEqual(
    Object.keys(titleFigures).filter((name) => !(name in charts)),
    [],
  );
});

test('every number that a drawing is said to show stands in it', () => {
  for (const view of views)
    for (const [name, chart] of Object.entries(charts)) {
      const drawing = text(chart(view, { chooseYear() {} }).values);
      for (const [selector, figures] of drawnFigures[name](view))
        for (const figure of figures.flat())
          if (figure.metric && !selector.startsWith('circle'))
            assert.ok(drawing.includes(figure.text), `${name}, ${selector}: ${figure.text}`);
    }
});

const parameters = [aParameter({ id: 'term', label: 'Term', unit: 'years' })];
const bars = [{ parameter: 'term', low: 5, high: 10, at_low: 0.13, at_high: 0.23, swing: 0.1 }];

test('the two figures of what matters most open under that assumption', () => {
  const shape = tornadoLayout(bars, 0.19, aMetric(), parameters, false);
  const figures = tornadoTitleFigures(shape, aMetric());
  assert.deepEqual(
    figures.map((one) => [one.text, one.metric, one.about]),
    [
      ['13%', 'backlog_share@2030?{"term":5}', '“Term” at 5 years'],
      ['23%', 'backlog_share@2030?{"term":10}', '“Term” at 10 years'],
    ],
  );
  const parts = linkFigures(tornadoTitle(shape, aMetric()), figures, description, true);
  assert.equal(parts.length, 5);
  assert.match(written(parts[1]), /data-why=backlog_share@2030\s+data-why-with={"term":5}\s+tabindex=0/);
  assert.match(written(parts[3]), /tabindex=-1/);
});

test('all figures of a solution open where they come about, and the lever’s own opens as it is', () => {
  const growth = aParameter({ id: 'g', label: 'Growth', unit: 'per year', min: -0.2, max: 0.6, step: 0.01 });
  /** @type {[import('../../../../web/types.js').Solution, string[]][]} */
  const solutions = [
    [
      { found: true, value: 0.24, metric: 0.3, others: [0.4, 0.5] },
      ['30% 0.24', '24% a year 0.24', '16% a year g', '40% a year 0.4', '50% a year 0.5'],
    ],
    [
      { found: false, closest: { value: 0.6, metric: 0.2465 } },
      ['24.7% 0.6', '60% a year 0.6', '16% a year g'],
    ],
    [{ found: false, closest: { value: 0, metric: null } }, []],
  ];
  for (const [solution, expected] of solutions) {
    const figures = solutionFigures(solution, 0.3, 0.16, growth, aMetric());
    assert.deepEqual(
      figures.map(({ text: figure, metric }) => `${figure} ${metric?.match(/:(.*)}/)?.[1] ?? metric}`),
      expected,
    );
    const words = solutionWords(solution, 0.3, 0.16, growth, 'Growth', aMetric());
    assert.equal(linkFigures(words, figures, description, true).length, 2 * expected.length + 1, words);
  }
});

/** @param {string} condition @param {import('../../../../web/types.js').Overrides | null} baselineOverrides */
function asked(condition, baselineOverrides = { build_pace: 0.5 }) {
  /** @type {unknown[]} */
  const levers = [];
  const result = leaf('backlog_share@2030', 0.2, 'share');
  const engine = /** @type {any} */ ({
    explain: (/** @type {string} */ _, /** @type {object} */ overrides) => {
      levers.push(overrides);
      return { ok: true, result };
    },
  });
  const opened = /** @type {any} */ ({ text: '', description, described: () => description });
  const overrides = { build_pace: 1.5, fulfilment: 0.9 };
  const question = { name: 'backlog_share@2030', condition };
  const answer = derive(question, { opened, overrides, baselineOverrides }, engine, null);
  assert.ok(answer);
  return { levers, told: conditionText(answer) };
}

test('a question asks under the levers as they are, with one of them elsewhere, or as A has them', () => {
  assert.deepEqual(asked(''), { levers: [{ build_pace: 1.5, fulfilment: 0.9 }], told: '' });
  assert.deepEqual(asked('{"build_pace":0.25}'), {
    levers: [{ build_pace: 0.25, fulfilment: 0.9 }],
    told: 'with “Speed of own build” at 0.25×',
  });
  assert.deepEqual(asked('baseline'), { levers: [{ build_pace: 0.5 }], told: 'in A' });
  assert.deepEqual(asked('baseline', null), { levers: [{}], told: 'in the scenario as it stands' });
});

test('a condition stands behind the name, and the name is found before it', () => {
  assert.deepEqual(split(inBaseline('a@2030')), ['a', '2030']);
  assert.deepEqual(split(under('a@2030', { 'b@c': 1 })), ['a', '2030']);
});
