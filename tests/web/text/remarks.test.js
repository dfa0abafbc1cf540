import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../../web/text/phrase.js';
import {
  buildNotes,
  lostRevenue,
  modelNotes,
  mostExposedPartner,
  stakeRemark,
} from '../../../web/text/remarks.js';
import { aDescription, aParameter, aView } from '../a-view.js';
import { scenario, scenarios } from '../scenarios.js';
import { everyView, NOTHING } from './every-view.js';
import { figuresIn } from '../figures-in.js';

/** @import {Contract, Partner, View} from '../../../web/types.js' */

const article = (year = 4, overrides = {}) => scenario('article-2026-01').view({ overrides, year });

test('the article’s remarks, word for word', () => {
  const most = mostExposedPartner(article());
  assert.equal(most?.title, 'Who would miss it most?');
  assert.equal(
    plainText(most?.text ?? []),
    'Oracle: 57% of its own backlog comes from OpenAI, through Stargate.',
  );
  assert.deepEqual(
    figuresIn(most?.text ?? []).map(({ metric, about }) => [metric, about]),
    [['partners.oracle.share_of_partner', "Oracle's backlog that comes from OpenAI"]],
  );
  const stake = stakeRemark(article());
  assert.equal(stake.title, "Microsoft's stake in OpenAI.");
  assert.equal(
    plainText(stake.text),
    "27% becomes 21% as new shareholders come in. Microsoft also gets 20% of OpenAI's revenue, until the end of 2030.",
  );
  assert.deepEqual(
    figuresIn(stake.text).map(({ metric }) => metric),
    ['stake@2026', 'stake@2036', 'revenue_share_rate', 'revenue_share_until'],
  );
});

test('the revenue lost has two parts, each the sum of its row, and a part that is a gain has a minus', () => {
  const view = article();
  const { title, text } = lostRevenue(view);
  assert.equal(title, 'Revenue that Microsoft loses over ten years, before costs and discount');
  assert.deepEqual(
    figuresIn(text).map(({ metric }) => metric),
    ['lost_to_departure@sum', 'lost_to_nonpayment@sum'],
  );
  const parts = (/** @type {number} */ departure, /** @type {number} */ nonpayment) =>
    plainText(
      lostRevenue(
        aView({
          lost_to_departure: [departure, 0, 0, departure],
          lost_to_nonpayment: [0, nonpayment, nonpayment, 0],
        }),
      ).text,
    );
  assert.equal(parts(10, 1.5), '$20B to new contracts elsewhere and $3B to unpaid bills.');
  assert.equal(parts(-10, 0), '−$20B to new contracts elsewhere and nothing to unpaid bills.');
  const sum = view.result.lost_to_departure.reduce((a, b) => a + b, 0);
  assert.ok(sum > 10 && plainText(text).startsWith(`$${Math.round(sum)}B to new contracts`), plainText(text));
});

test('every scenario has its remarks at every date and under every what-if', () => {
  for (const { where, view } of everyView()) {
    const most = mostExposedPartner(view);
    for (const { title, text } of [stakeRemark(view), lostRevenue(view), ...(most ? [most] : [])]) {
      assert.doesNotMatch(`${title} ${plainText(text)}`, NOTHING, where);
      assert.match(plainText(text), /\.$/, where);
    }
  }
});

test('the most exposed partner is that with the largest share, through a deal only where most comes through it', () => {
  for (const { where, view } of everyView()) {
    const { partners } = view.result;
    const shares = partners.map(({ share_of_partner }) => share_of_partner ?? 0);
    const most = partners[shares.indexOf(Math.max(...shares))];
    const [found] = figuresIn(mostExposedPartner(view)?.text ?? []);
    assert.equal(found?.metric, `partners.${most.provider}.share_of_partner`, where);
  }
});

/**
 * @param {Partial<Partner>} row
 * @returns {Partner}
 */
const aPartner = (row) => ({
  ...scenario('article-2026-01').view({ overrides: {}, year: 0 }).result.partners[0],
  provider: 'microsoft',
  remaining: 0,
  via_parts: 0,
  share_of_partner: null,
  ...row,
});

test('a partner without a known backlog is none, and a deal of its own needs no other’s', () => {
  assert.equal(mostExposedPartner(aView()), null, 'no partners');
  assert.equal(mostExposedPartner(aView({ partners: [aPartner({})] })), null, 'none with a known backlog');
  assert.equal(mostExposedPartner(aView({ partners: [aPartner({ share_of_partner: 0 })] })), null);
  const own = aPartner({ share_of_partner: 0.3, remaining: 200, via_parts: 100 });
  assert.equal(
    plainText(mostExposedPartner(aView({ partners: [own] }))?.text ?? []),
    'Microsoft: 30% of its own backlog comes from OpenAI.',
  );
});

test('a partner inside another’s deal is named with that deal', () => {
  const { contracts } = scenario('article-2026-01').description;
  const [contract] = contracts;
  const whole = { ...contract, id: 'campus', provider: 'builder', part_of: null };
  const part = { ...contract, id: 'lease', provider: 'microsoft', part_of: 'campus' };
  const { providers, ...rest } = aDescription();
  const builder = { ...providers[0], id: 'builder', short_name: 'Builder' };
  const inside = aPartner({ share_of_partner: 0.5, remaining: 10, via_parts: 300 });
  const text = (/** @type {Contract[]} */ deals) =>
    plainText(
      mostExposedPartner(
        aView(
          { partners: [inside] },
          { description: { ...rest, providers: [...providers, builder], contracts: deals } },
        ),
      )?.text ?? [],
    );
  assert.equal(text([whole, part]), 'Microsoft: 50% of its own backlog comes from OpenAI, through Builder.');
  assert.equal(text([part]), 'Microsoft: 50% of its own backlog comes from OpenAI.', 'the deal is not there');
});

/** @param {Partial<View>} [changes] */
const stakeText = (changes, stake = [0.27, 0.27, 0.26, 0.25, 0.21]) =>
  plainText(stakeRemark(aView({ stake }, changes)).text);

test('a stake that is constant or rounds to what it was stays', () => {
  assert.equal(stakeText({}), '27% becomes 21% as new shareholders come in.');
  assert.equal(stakeText({}, [0.27, 0.27, 0.27, 0.27, 0.27]), 'It stays 27%.');
  assert.equal(stakeText({}, [0.272, 0.271, 0.27, 0.27, 0.269]), 'It stays 27%.');
});

test('the revenue share is there only where it is paid, at its present rate', () => {
  const { parameters, ...rest } = aDescription();
  const rate = aParameter({ id: 'revenue_share_rate', value: 0.2, label: 'Revenue share' });
  const until = aParameter({ id: 'revenue_share_until', value: 2031, unit: 'year', label: 'It ends' });
  const description = { ...rest, parameters: [...parameters, rate, until] };
  assert.match(
    stakeText({ description }),
    / Microsoft also gets 20% of OpenAI's revenue, until the end of 2030\.$/,
  );
  assert.match(
    stakeText({ description, overrides: { revenue_share_rate: 0.1, revenue_share_until: 2032.5 } }),
    /gets 10% of OpenAI's revenue, until mid-2032\.$/,
  );
  assert.doesNotMatch(stakeText({ description, overrides: { revenue_share_rate: 0 } }), /revenue/);
  assert.doesNotMatch(stakeText({ description: { ...rest, parameters: [...parameters, until] } }), /revenue/);
  assert.doesNotMatch(stakeText({ description: { ...rest, parameters: [...parameters, rate] } }), /revenue/);
});

test('builds are named with their notes; parts of others are left out', () => {
  assert.deepEqual(
    buildNotes(scenario('article-2026-01').description).map(({ title }) => title),
    ['Stargate'],
  );
  assert.deepEqual(buildNotes(aDescription()), [], 'no builds');
  for (const { description } of scenarios)
    for (const { id, title, note } of buildNotes(description)) {
      const contract = description.contracts.find((one) => one.id === id);
      assert.equal(contract?.kind, 'build');
      assert.equal(contract?.part_of, null);
      assert.equal(contract?.title, title);
      assert.ok(contract?.note === note && note.length > 10, id);
      assert.doesNotMatch(note, /\.$/, id);
    }
});

test('what stands in for the lab’s models has its value and its note, and the lever’s where it is moved', () => {
  const texts = (/** @type {View} */ view) =>
    modelNotes(view).map(({ title, text }) => `${title}: ${plainText(text)}`);
  assert.deepEqual(texts(article()), [
    "Models of others, now: 10%, share of Microsoft's AI work on models of others (Claude, Mistral, Cohere).",
    "Own models as substitute, now: 15%, share of OpenAI's work at Microsoft that Microsoft's own models (MAI) could " +
      'do; no figure is published.',
  ]);
  assert.match(texts(article(4, { internal_capability_now: 0.2 }))[1], /: 20%, /);
  assert.deepEqual(modelNotes(aView()), []);
});
