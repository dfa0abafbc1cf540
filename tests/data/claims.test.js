// The files of claims: their form, and that the core has every name in a test.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { module, readText, scenarioIds, scenarioPath } from '../wasm/doors.js';
import { faultsOfClaims } from './check-claims.js';
import { parseCsv } from '../../web/build/csv.js';

const FOLDER = 'core/scenarios/claims';
const names = readdirSync(new URL(`../../${FOLDER}`, import.meta.url));
const facts = new Set(parseCsv(readText('core/scenarios/evidence/facts.csv')).map(({ id }) => id));

/** @param {any} file */
const faultsOf = (file) =>
  faultsOfClaims(file, facts, (request) =>
    JSON.parse(module.claims(readText(scenarioPath(file.scenario)), request)),
  );

for (const name of names)
  test(`${name} has no fault`, () => {
    const file = JSON.parse(readText(`${FOLDER}/${name}`));
    assert.equal(`${file.scenario}.json`, name);
    assert.ok(scenarioIds.includes(file.scenario));
    assert.deepEqual(
      faultsOf(file).map((fault) => `${FOLDER}/${name}${fault}`),
      [],
    );
  });

test('the article has 24 statements in all five sections, and one that only a source can decide', () => {
  const { claims } = JSON.parse(readText(`${FOLDER}/article-2026-01.json`));
  assert.equal(claims.length, 24);
  assert.equal(new Set(claims.map((/** @type {any} */ claim) => claim.question)).size, 5);
  assert.deepEqual(
    claims
      .filter((/** @type {any} */ claim) => claim.test === null)
      .map((/** @type {any} */ claim) => claim.id),
    ['amazon-10'],
  );
});

test('each kind of fault is found at its path, and no other', () => {
  /** @type {[string, (claims: any[]) => void][]} */
  const faulty = [
    ['/claims/2/test/left', (claims) => (claims[2].test.left = 'own_controls@2030')],
    ['/claims/2/test/left', (claims) => (claims[2].test.left = 'own_control@2050')],
    ['/claims/2/test/left', (claims) => delete claims[2].test.left],
    ['/claims/2/test/right', (claims) => (claims[2].test.right = 'friendship')],
    ['/claims/2/test/right', (claims) => (claims[2].test.right = null)],
    ['/claims/2/test/op', (claims) => (claims[2].test.op = '=>')],
    ['/claims/2/test/tolerance', (claims) => (claims[2].test.tolerance = 1)],
    ['/claims/2/lever', (claims) => (claims[2].lever = 'control')],
    ['/claims/0/test/tolerance', (claims) => delete claims[0].test.tolerance],
    ['/claims/20/test/right', (claims) => (claims[20].test.right = 'friendship')],
    ['/claims/20/test/left', (claims) => (claims[20].test.left = 'regime@1999')],
    ['/claims/3/id', (claims) => (claims[3].id = claims[2].id)],
    ['/claims/3/id', (claims) => (claims[3].id = 'Rival scale')],
    ['/claims/3/question', (claims) => (claims[3].question = 'money')],
    ['/claims/3/kind', (claims) => (claims[3].kind = 'opinion')],
    ['/claims/3/text', (claims) => (claims[3].text = '')],
    ['/claims/3/note', (claims) => delete claims[3].note],
    ['/claims/0/facts/0', (claims) => (claims[0].facts = ['nowhere'])],
    ['/claims/3/author', (claims) => (claims[3].author = 'me')],
  ];
  for (const [path, change] of faulty) {
    const file = JSON.parse(readText(`${FOLDER}/article-2026-01.json`));
    change(file.claims);
    assert.deepEqual(
      faultsOf(file).map((fault) => fault.split(':')[0]),
      [path],
    );
  }
});
