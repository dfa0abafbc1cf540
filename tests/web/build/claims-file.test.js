// The file of a scenario's statements: with the facts that they name and those that overtook them, and no others.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsFile } from '../../../web/build/claims-file.js';
import { parseCsv } from '../../../web/build/csv.js';
import { readText } from '../../wasm/doors.js';

const rows = parseCsv(readText('core/scenarios/evidence/facts.csv'));
const source = JSON.parse(readText('core/scenarios/claims/article-2026-01.json'));
const file = claimsFile(source, rows);

test('all statements, and only facts that are named or overtook a named one', () => {
  assert.deepEqual(file.claims, source.claims);
  const named = new Set(file.claims.flatMap(({ facts }) => facts));
  const newer = Object.values(file.facts).flatMap(({ overtakenBy }) => overtakenBy ?? []);
  assert.ok(named.size > 8 && newer.length > 2);
  assert.deepEqual(new Set(Object.keys(file.facts)), new Set([...named, ...newer]));
});

test('a fact has its figure, its source as a link, and by what it was overtaken', () => {
  assert.deepEqual(file.facts['article-coreweave-value'].overtakenBy, 'coreweave-openai-total');
  assert.deepEqual(file.facts['coreweave-openai-total'], {
    metric: 'contracts together, headline',
    value: 22.4,
    unit: 'USD bn',
    title: 'OpenAI and CoreWeave expand their agreement; Stargate near 7 GW',
    publisher: 'Reuters',
    date: '2025-09-25',
    url: 'https://news.anyfans.com/?p=71359',
    overtakenBy: null,
  });
  for (const { url } of Object.values(file.facts)) assert.ok(!url || URL.canParse(url), `${url}`);
});

test('every statement of fact rests on a fact, and one is overtaken exactly where the table says so', () => {
  const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
  for (const { id, kind, facts } of file.claims) if (kind === 'fact') assert.ok(facts.length, id);
  for (const [id, { overtakenBy }] of Object.entries(file.facts))
    if (file.claims.some(({ facts }) => facts.includes(id)))
      assert.equal(overtakenBy !== null, statusOf.get(id) === 'superseded', id);
});

test('of several facts that overtook one the latest is named; a fact without an address has no link', () => {
  const row = (/** @type {Record<string, string>} */ over) => ({
    metric: 'm', value: '1', unit: 'GW', source_title: 't', publisher: 'p', source_date: '2026',
    url: '', as_of: '2026-01-01', supersedes: '',
    ...over,
  });
  const { facts } = claimsFile({ claims: [{ ...file.claims[0], facts: ['a'] }] }, [
    row({ id: 'a' }),
    row({ id: 'c', as_of: '2026-03', supersedes: 'z a' }),
    row({ id: 'b', as_of: '2026-02', supersedes: 'a' }),
    row({ id: 'd', supersedes: 'aa' }),
  ]);
  assert.deepEqual(Object.keys(facts), ['a', 'c']);
  assert.equal(facts.a.overtakenBy, 'c');
  assert.equal(facts.a.url, null);
});
