// The words of a derivation: names, figures, formulas, the tree that opens level by level, and the kinds of statement.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dealFigure } from '../../web/why/deal-figure.js';
import { answerFigures, signalFigures } from '../../web/why/figures-told.js';
import { questions } from '../../web/why/chart-questions.js';
import { figureOf } from '../../web/why/figures.js';
import { formulaAndNote, isLongSum, piecesOf } from '../../web/why/formula.js';
import { inOne, metricName } from '../../web/why/metric-name.js';
import { namer } from '../../web/why/names.js';
import { withOpeners } from '../../web/why/opener.js';
import { ROWS, filled, statementsOn } from '../../web/why/statements.js';
import { insideView } from '../../web/why/tree.js';
import { answer } from '../../web/words/sentence.js';
import { signals } from '../../web/words/signals.js';
import { backlogShareTable } from '../../web/charts/backlog-share-words.js';
import { capacityTable } from '../../web/charts/capacity-words.js';
import { coexistenceTable } from '../../web/charts/coexistence-words.js';
import { dependenceTable } from '../../web/uncertainty/dependence-words.js';
import { obligationsTable } from '../../web/charts/obligations-words.js';
import { bothTabled } from '../../web/compare/both.js';
import { tableView } from '../../web/tables/table.js';
import { dealTable } from '../../web/tables/deals.js';
import { partnerTable, yearTable } from '../../web/tables/partners.js';
import { viewOf } from './charts-views.js';
import { backlogLab, backlogShare, leaf, node, phase } from './why-trees.js';
import { text, written } from './written.js';

const golden = (/** @type {string} */ scenario) =>
  JSON.parse(readFileSync(new URL(`../golden/describe-${scenario}.json`, import.meta.url), 'utf8'));
/** @type {import('../../web/types.js').Description} */
const description = golden('article-2026-01').result;
const nameOf = namer(description);
const named = (/** @type {string} */ name) => inOne(nameOf(name));

test('a level stands at the end of a year, a flow is of a year, a sum is over the horizon', () => {
  assert.equal(named('backlog_share@2030'), "OpenAI's share of Microsoft's backlog, end of 2029");
  assert.equal(named('obligations@2029'), 'What OpenAI owes, 2029');
  assert.equal(named('lost_revenue@sum'), 'Revenue that Microsoft loses, over the horizon');
  assert.equal(named('npv_lost_gross_profit').includes('@'), false);
});

test('partners and parts are named', () => {
  assert.equal(named('due.amazon@2029'), 'What OpenAI owes: Amazon, 2029');
  assert.equal(named('partners.oracle.at_risk'), 'Backlog that goes unpaid: Oracle');
  assert.match(named('attribution.departure@2030'), /OpenAI's new deals elsewhere.*, end of 2029/);
  assert.equal(metricName(description, 'other_backlog_growth'), null);
});

test('a parameter has its label, and its group where the label is not its own', () => {
  assert.equal(named('build_pace'), 'Speed of own build');
  assert.equal(named('lab_revenue_growth_long'), 'Growth it fades to (What OpenAI can fund)');
});

test('the steps between have words, and no name shows its underscores', () => {
  assert.equal(named('contracts.azure-250.delivered@2030'), 'Azure commitment: part delivered, end of 2029');
  assert.equal(
    named('new_contracts.incumbent.2026.5.drawn@2029'),
    'New contracts of mid-2026 with Microsoft: drawn if all is paid, 2029',
  );
  assert.match(named('faster_build.lab_dependence@2030'), /^OpenAI's dependence on Microsoft if it builds/);
  assert.equal(named('resources_so_far@2030'), 'What OpenAI can fund so far, end of 2029');
  assert.equal(named('backlog_other.growth@2026'), "Microsoft's backlog from all others: growth, 2026");
  assert.equal(named('third_party_models@2030'), 'Models of others, end of 2029');
  assert.equal(named('an_unheard.of_step@2030'), 'An unheard, of step, end of 2029');
});

test('figures have the page’s forms, and never round to nothing what is something', () => {
  assert.equal(figureOf(backlogShare), '18.3%');
  assert.equal(figureOf(backlogLab), '$195.5B');
  assert.equal(figureOf(node('x', 1, 'share', 'y', [])), '100%');
  assert.equal(figureOf(node('x', 0.034, 'GW', 'y', [])), '0.034 GW');
  assert.equal(figureOf(node('x', 0, 'GW', 'y', [])), '0 GW');
  assert.equal(figureOf(node('attribution.demand@2030', -0.062, 'share', 'y', [])), '\u22126.2 points');
  assert.equal(figureOf(leaf('a', 0.28, 'per year')), '28% a year');
  assert.equal(figureOf(leaf('a', 3.580379520229144, 'GW')), '3.6 GW');
  assert.equal(figureOf(leaf('a', null, 'GW')), '–');
});

test('a formula says its names in words and again in values', () => {
  const { formula = '', inputs = [] } = backlogShare;
  const said = (/** @type {(input: import('../../web/types.js').Derivation) => string} */ tell) =>
    piecesOf(formula, inputs, tell)
      .map((piece) => piece.text)
      .join('');
  assert.equal(
    said(({ name }) => nameOf(name).label),
    "Microsoft's backlog from OpenAI ÷ (Microsoft's backlog from OpenAI + Microsoft's backlog from all others)",
  );
  assert.equal(said(figureOf), '$195.5B ÷ ($195.5B + $872.0B)');
});

test('a name that begins another is not taken for it, and a hyphen in a name is no minus', () => {
  const inputs = [leaf('a', 1, 'x'), leaf('a.b-1', 2, 'x'), leaf('a_c@2030', 3, 'x')];
  const said = piecesOf('a - a.b-1 * a_c@2030 ^ 2 / sqrt(ab)', inputs, ({ value }) => `<${value}>`);
  assert.equal(said.map((piece) => piece.text).join(''), '<1> − <2> × <3>² ÷ √(ab)');
});

test('what stands after a semicolon is a remark, with names in words too', () => {
  assert.deepEqual(formulaAndNote('0; not before a'), ['0', 'not before a']);
  const tree = node('x@2030', 0, 'USD bn', '0; contracts.azure-250.signed is not yet', [
    leaf('contracts.azure-250.signed', 2025.82, 'year'),
  ]);
  assert.match(text(view(tree, [])), /^0 Azure commitment: signing date is not yet\./);
});

test('a long sum is told as one', () => {
  const inputs = [1, 2, 3, 4, 5].map((n) => leaf(`n${n}`, n, 'USD bn'));
  const sum = inputs.map(({ name }) => name).join(' + ');
  assert.equal(isLongSum(node('x', 15, 'USD bn', sum, inputs)), true);
  assert.equal(isLongSum(node('x', 15, 'USD bn', `2 * (${sum})`, inputs)), false);
  assert.equal(isLongSum(node('x', 3, 'USD bn', 'n1 + n2', inputs.slice(0, 2))), false);
});

/** @param {import('../../web/types.js').Derivation} tree @param {string[]} opened @param {Partial<import('../../web/why/tree.js').Tree>} [rest] */
const view = (tree, opened, rest = {}) =>
  insideView(tree, tree.name, {
    ...{
      description,
      own: description,
      nameOf,
      opened: new Set(opened),
      supposed: {},
      question: { name: tree.name },
      toggle() {},
      goTo() {},
    },
    ...rest,
  });

test('only what is opened is rendered', () => {
  const path = [backlogShare, backlogLab, backlogLab.inputs?.[0], phase].map((one) => one?.name);
  const at = (/** @type {number} */ depth) =>
    Array.from({ length: depth }, (_, i) => path.slice(0, i + 2).join('>'));
  const term = /Azure commitment, in years|Years of the Azure commitment/;
  assert.doesNotMatch(text(view(backlogShare, at(0))), /left in the backlog/);
  assert.match(text(view(backlogShare, at(1))), /Azure commitment: left in the backlog \$136\.1B/);
  assert.doesNotMatch(text(view(backlogShare, at(2))), term);
  assert.match(text(view(backlogShare, at(3))), term);
});

test('a time is told only where it is another than that of the number above', () => {
  const told = text(view(backlogShare, []));
  assert.doesNotMatch(told, /end of 2029/);
  const then = node('x@2030', 1, 'share', 'backlog_share@2026', [leaf('backlog_share@2026', 0.45, 'share')]);
  assert.match(text(view(then, [])), /backlog, end of 2025/);
});

test('whose a figure is, is told once', () => {
  assert.match(text(view(phase, [])), /^\(2030 − Start ?\) ÷ /);
});

test('a long list begins short and can be shown whole', () => {
  const inputs = Array.from({ length: 40 }, (_, n) => leaf(`n${n}`, n, 'x'));
  const tree = node('x', 1, 'x', inputs.map(({ name }) => name).join(' + '), inputs);
  assert.doesNotMatch(text(view(tree, [])), /N39/);
  assert.match(text(view(tree, [])), /Show all 40/);
  assert.match(text(view(tree, ['x all'])), /N39/);
});

test('a leaf has its basis, its note, its source to follow and the way to its lever', () => {
  const [, others] = backlogShare.inputs ?? [];
  const html = written(view(others, []));
  assert.match(text(view(others, [])), /Derived: 55% of 625\. Microsoft FY26 Q2/);
  assert.match(html, /Go to the lever “Backlog from all others”/);
  const article = description.parameters.find(({ basis, source }) => source && basis === 'article');
  const found = description.sources.find(({ id }) => id === article?.source);
  const cited = leaf(article?.id ?? '', article?.value ?? 0, article?.unit ?? '', {
    basis: 'article',
    source: article?.source,
  });
  assert.ok(found?.url && written(view(node('x', 1, 'x', cited.name, [cited]), [])).includes(found.url));
});

test('a leaf that was moved says so, and what the scenario has', () => {
  const moved = node('x', 1, 'x', 'build_pace', [leaf('build_pace', 0.5, 'x')]);
  assert.match(text(view(moved, [])), /Moved by you: the scenario has 1×\./);
  const kept = node('x', 1, 'x', 'build_pace', [leaf('build_pace', 1, 'x')]);
  assert.doesNotMatch(text(view(kept, [])), /Moved/);
});

test('a deal’s derived figure follows from the other one at its price', () => {
  const derived = description.contracts.find(
    ({ derived_capacity, kind }) => derived_capacity && kind === 'cloud',
  );
  const reply = dealFigure(`contracts.${derived?.id}.capacity_gw`, description);
  const value = (/** @type {string} */ end) =>
    reply?.result.inputs?.find(({ name }) => name.endsWith(end))?.value ?? NaN;
  const area = 1 - (value('ramp_up') + value('ramp_down')) / 2;
  const gw = value('value_usd_bn') / (value('cloud_price_usd_bn_per_gw_year') * value('term_years') * area);
  assert.ok(Math.abs(gw - (reply?.result.value ?? NaN)) < 1e-9);
  assert.equal(dealFigure('backlog_share@2030', description), null);
  const published = description.contracts.find(({ derived_value }) => !derived_value);
  assert.equal(dealFigure(`contracts.${published?.id}.value_usd_bn`, description)?.result.inputs, undefined);
});

test('a figure opens where it stands on its own, and with a name that says what it is', () => {
  const metric = 'backlog_share@2030';
  const parts = withOpeners(
    'In 2013 13 of 45% and 45%',
    [
      { text: '13', metric },
      { text: '45%', metric },
    ],
    description,
  );
  assert.equal(parts[0], 'In 2013 ');
  assert.equal(parts[2], ' of ');
  assert.equal(parts[4], ' and 45%');
  assert.match(written(parts[3]), /Why 45%\? OpenAI's share of Microsoft's backlog, end of 2029/);
  assert.deepEqual(withOpeners('nothing', [{ text: '45%', metric }], description), ['nothing']);
});

const whole = (/** @type {number} */ year) => {
  const view = viewOf('baseline', { year });
  return { ...view, description };
};

test('the figures of the answer, the signals and the pictures’ questions stand in their texts', () => {
  for (const year of [0, 4, 10]) {
    const view = whole(year);
    const told = answer(view);
    const figures = answerFigures(view, told);
    assert.equal(withOpeners(told.why, figures.why, description).length, 2 * told.pulls.length + 1);
    assert.equal(withOpeners(told.figure, figures.figure, description).length, 3);
    signals(view).forEach(({ value, meaning }, i) => {
      const [ofValue, ofMeaning] = signalFigures(view)[i];
      assert.equal(withOpeners(value, ofValue, description).length, 3, value);
      const most = ofMeaning.filter(({ metric }) => metric).length;
      assert.equal(withOpeners(meaning, ofMeaning, description).length, 2 * most + 1, meaning);
    });
    for (const question of Object.values(questions)) {
      const [words, list] = question(view);
      assert.equal(withOpeners(words, list, description).length, 2 * list.length + 1, words);
    }
  }
});

test('every cell that opens names a metric or a deal’s figure, and no cell is one too many', () => {
  for (const year of [0, 4]) {
    const view = whole(year);
    const tables = [
      dealTable,
      partnerTable,
      yearTable,
      backlogShareTable,
      capacityTable,
      coexistenceTable,
      dependenceTable,
      obligationsTable,
    ];
    for (const table of tables)
      for (const { cells, opens = [] } of table(view).rows) {
        assert.equal(opens.length, cells.length, table.name);
        for (const name of opens)
          assert.ok(
            name === null || metricName(description, name) || dealFigure(name, description),
            `${table.name}: ${name}`,
          );
      }
  }
});

test('beside a state kept as A the figures of both open, each under its own levers', () => {
  const view = { ...whole(4), overrides: { build_pace: 0.5 }, kept: {} };
  const { rows } = bothTabled(view, backlogShareTable);
  assert.equal(rows.length, 2 * view.result.years.length);
  for (const { header, opens = [] } of rows)
    assert.equal(Boolean(opens[0]?.endsWith('?baseline')), header.endsWith(', A'), header);
  const stops = written(tableView({ ...backlogShareTable(view), rows })).match(/tabindex=0/g);
  assert.equal(stops?.length, 1);
});

test('every metric of every scenario has its statements, and all of them can be filled', () => {
  for (const scenario of ['article-2026-01', 'latest-2026-08', 'anthropic-2026']) {
    const told = golden(scenario).result;
    for (const { id } of told.metrics) assert.ok(statementsOn(id, told).length, id);
    for (const { text: words } of ROWS) assert.doesNotMatch(filled(words, told), /[{}]/);
  }
  const ids = new Set(description.metrics.map(({ id }) => id));
  for (const { of } of ROWS) for (const id of of.split(' ')) assert.ok(ids.has(id), id);
});

test('a statement finds its metric behind year, partner and part, and has the values in force', () => {
  const kinds = (/** @type {string} */ name) => statementsOn(name, description).map(({ kind }) => kind);
  assert.deepEqual(kinds('backlog_share@2030'), ['identity', 'consequence', 'claim']);
  assert.deepEqual(kinds('spend.amazon@2030'), kinds('spend'));
  assert.deepEqual(kinds('partners.oracle.at_risk'), kinds('partners.at_risk'));
  assert.match(filled('{other_backlog_growth}', description), /^28% a year$/);
});
