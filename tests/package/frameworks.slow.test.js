// The packed package in frameworks that are installed from npm, in the versions of the lock files in frameworks/. The
// installed packages stay in build/frameworks for the next run.

import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { site } from '../browser/site.js';
import { followsItsHost } from './follows.js';
import { install, pack, project, run, writePlainPage } from './install.js';

const sources = join(project, 'tests/package');
const BUILT = join(project, 'build/frameworks');
const TSC = join(project, 'node_modules/.bin/tsc');
const ENV = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };

/**
 * @typedef {object} Framework
 * @property {string} [built] folder with the built page
 * @property {string[]} [plain] files of fixtures/plain that it uses
 * @property {string} [script] that it builds, where it writes no page
 * @property {boolean} [isTyped] whether its sources are compiled by TypeScript here; Next and Angular do that themselves
 */

/** @type {Record<string, Framework>} */
const FRAMEWORKS = {
  rollup: { plain: ['host.js', 'bundle.js'], script: 'built.js' },
  parcel: { plain: ['host.js', 'files.js', 'index.html'] },
  'react-18': { isTyped: true },
  vue: {},
  svelte: {},
  astro: { plain: ['host.js'] },
  next: { built: 'out' },
  angular: {},
};

const folder = await mkdtemp(join(tmpdir(), 'dealscope-frameworks-'));
/** @type {string} */
let tarball;
before(async () => {
  await mkdir(BUILT, { recursive: true });
  tarball = await pack(folder);
});
after(() => rm(folder, { recursive: true }));
const { load } = site();

/**
 * Copies a framework's page, and installs its packages unless they are those of its lock file.
 *
 * @param {string} name
 */
async function prepare(name) {
  const page = join(BUILT, name);
  const lock = (/** @type {string} */ file) =>
    readFile(join(file, 'package-lock.json'), 'utf8').catch(() => null);
  const isInstalled =
    (await lock(join(page, 'node_modules'))) === (await lock(join(sources, 'frameworks', name)));
  await cp(join(sources, 'frameworks', name), page, { recursive: true });
  for (const file of FRAMEWORKS[name].plain ?? [])
    await cp(join(sources, 'fixtures/plain', file), join(page, file));
  if (!isInstalled) {
    await run('npm', ['ci', '--prefer-offline', '--silent', '--no-audit', '--no-fund'], { cwd: page });
    await cp(join(page, 'package-lock.json'), join(page, 'node_modules/package-lock.json'));
  }
  await install(page, tarball);
  return page;
}

for (const [name, { built = 'dist', script, isTyped }] of Object.entries(FRAMEWORKS))
  test(name, { timeout: 280_000 }, async (t) => {
    const page = await prepare(name);
    if (isTyped) {
      const { stdout } = await run(TSC, ['--project', page]).catch((failed) => failed);
      assert.equal(stdout, '');
    }
    await rm(join(page, built), { recursive: true, force: true });
    await run('npm', ['run', '--silent', 'build'], { cwd: page, env: ENV }).catch((failed) =>
      assert.fail(`${failed.stdout}${failed.stderr}`),
    );
    if (script) await writePlainPage(join(page, built), `<script defer src="${script}">`);
    const server = await serve(join(page, built), { isCalculator: false });
    t.after(() => server.close());
    await followsItsHost(t, load, { url: server.url });
  });
