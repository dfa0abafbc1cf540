// Every figure of a scenario has a basis, and each source exists, is used and was known at the scenario's date.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText, scenarioIds, scenarioPath } from '../wasm/doors.js';
import { faultsOfScenario } from './check-scenario.js';

/** @param {string} id */
const scenarioOf = (id) => JSON.parse(readText(scenarioPath(id)));

/**
 * Faults of released scenarios, whose text does not change: CHANGELOG.md lists them.
 *
 * @type {Record<string, string[]>}
 */
const KNOWN = {
  'mid-2026': ['/sources/3/date', '/sources/7/date', '/sources/8/date'],
};

for (const id of scenarioIds)
  test(`${id} has a basis and a source for its figures`, () => {
    const faults = faultsOfScenario(scenarioOf(id));
    /** @param {string} fault */
    const isKnown = (fault) => KNOWN[id]?.includes(fault.split(':')[0]) ?? false;
    assert.deepEqual(
      faults.filter((fault) => !isKnown(fault)).map((fault) => scenarioPath(id) + fault),
      [],
    );
    assert.equal(faults.filter(isKnown).length, KNOWN[id]?.length ?? 0);
  });

test('each kind of fault is found at its path', () => {
  /** @type {[string, (scenario: any) => void][]} */
  const faulty = [
    ['/parameters/build_pace/basis', (s) => (s.parameters.build_pace.basis = 'rumour')],
    ['/parameters/build_pace/note', (s) => (s.parameters.build_pace.note = '')],
    ['/contracts/0/source', (s) => (s.contracts[0].source = 'nowhere')],
    ['/contracts/1/source', (s) => Object.assign(s.contracts[1], { basis: 'report', source: null })],
    ['/contracts/0/ranges/value_usd_bn/basis', (s) => delete s.contracts[0].ranges.value_usd_bn.basis],
    ['/investments/0/source', (s) => (s.investments[0].source = null)],
    ['/providers/0/source', (s) => (s.providers[0].source = null)],
    ['/sources/16', (s) => s.sources.push({ ...s.sources[0], id: 'unused' })],
    ['/sources/0/date', (s) => (s.sources[0].date = '2026-01-29')],
    ['/sources/0/date', (s) => (s.sources[0].date = 'January')],
  ];
  for (const [path, change] of faulty) {
    const scenario = scenarioOf('article-2026-01');
    change(scenario);
    const faults = faultsOfScenario(scenario);
    assert.ok(
      faults.some((fault) => fault.startsWith(`${path}: `)),
      `${path}: ${faults}`,
    );
  }
});
