// Schedules from the table of sites: those of the dated scenarios, and what is left without a site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VINTAGES, scheduleOfSites } from '../../../web/analyses/site-schedule.js';
import { parseCsv } from '../../../web/build/csv.js';
import { module, readText, scenarioPath } from '../../wasm/doors.js';

const rows = /** @type {any[]} */ (parseCsv(readText('core/scenarios/evidence/stargate-sites.csv')));

/** @param {string} id */
function scenarioOf(id) {
  const scenario = JSON.parse(readText(scenarioPath(id)));
  const contract = scenario.contracts.find((/** @type {any} */ one) => one.id === 'stargate');
  return { scenario, contract };
}

for (const [id, vintage] of Object.entries(VINTAGES)) {
  test(`all sites give the schedule of ${id}`, () => {
    assert.deepEqual(scheduleOfSites(rows, vintage), scenarioOf(id).contract.schedule);
  });

  test(`${id} is valid without any one site, and has less power by what that site has`, () => {
    const { scenario, contract } = scenarioOf(id);
    const whole = scheduleOfSites(rows, vintage).at(-1)?.gw ?? NaN;
    const sites = [
      'abilene',
      'shackelford',
      'milam',
      'dona-ana',
      'saline-township',
      'port-washington',
      'lordstown',
    ];
    let less = 0;
    for (const site of sites) {
      contract.schedule = scheduleOfSites(rows, vintage, new Set([site]));
      less += whole - contract.schedule.at(-1).gw;
      const reply = JSON.parse(module.evaluate(JSON.stringify(scenario), ''));
      assert.ok(reply.ok, `${site}: ${JSON.stringify(reply.issues)}`);
    }
    const named = whole - (vintage.announced ? 10 - 9.233 : 0);
    assert.ok(Math.abs(less - named) < 1e-9, `${less} of ${named}`);
  });
}
