// scripts/publish in a repository of its own: the built package, and just enough sources to be stale or of another version.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'dealscope-publish-'));
after(() => rm(folder, { recursive: true }));

const FILES = [
  ...[
    '.gitignore',
    'package.json',
    'package-lock.json',
    'CMakeLists.txt',
    'CHANGELOG.md',
    'README.md',
    'LICENSE',
  ],
  ...[
    'scripts/publish',
    'scripts/publishable.mjs',
    'scripts/toolchain.sh',
    'core/scenarios',
    'web/app/deal-scope.js',
  ],
  ...['dist', 'build/wasm/dealscope.mjs'],
];
const BUILT = ['dist/embed.js', 'dist/bundle.js', 'dist/types/app/element.d.ts', 'build/wasm/dealscope.mjs'];

const git = (/** @type {string[]} */ ...args) =>
  run('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...args], { cwd: folder });
const edit = async (/** @type {string} */ file, /** @type {(text: string) => string} */ change) =>
  writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));

/** Makes what is built newer than its sources. */
async function build() {
  const later = new Date(Date.now() + 1000);
  for (const file of BUILT) await utimes(join(folder, file), later, later);
}

async function commit() {
  await git('add', '-A');
  await git('commit', '-qm', 'a state', '--allow-empty');
}

/** @returns {Promise<{ code: number, stdout: string, stderr: string }>} */
const publish = (args = ['--dry-run']) =>
  run('scripts/publish', args, { cwd: folder, env: { ...process.env, npm_config_update_notifier: 'false' } })
    .then((output) => ({ code: 0, ...output }))
    .catch((failed) => failed);

before(async () => {
  for (const file of FILES) await cp(join(project, file), join(folder, file), { recursive: true });
  await edit('CHANGELOG.md', (text) => text.replace(/^## (\d\S*).*$/m, '## $1'));
  await git('init', '-q');
  await commit();
  await build();
});

test('a whole, committed tree of one version is published', async () => {
  const { code, stderr, stdout } = await publish();
  assert.equal(code, 0, stderr);
  const { name, version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  assert.ok(stdout.includes(`+ ${name}@${version}`), stdout);
  assert.match(stderr, /dist\/embed\.js/);
  assert.match(stderr, /build\/wasm\/dealscope\.mjs/);
  assert.match(stderr, /dry-run/);
});

/** @type {[what: string, harm: () => Promise<unknown>, fault: RegExp, isCommitted: boolean][]} */
const FAULTS = [
  [
    'a change that is not committed',
    () => appendFile(join(folder, 'web/app/deal-scope.js'), '\n'),
    /not committed:\n\s*M web\/app\/deal-scope\.js/,
    false,
  ],
  [
    'a file that is not committed',
    () => writeFile(join(folder, 'web/new.js'), ''),
    /\?\? web\/new\.js/,
    false,
  ],
  [
    'another version in the lock file',
    () => edit('package-lock.json', (text) => text.replace(/"version": ".*?"/, '"version": "9.9.9"')),
    /package\.json has version \S+, package-lock\.json 9\.9\.9/,
    true,
  ],
  [
    'a version of the core of its own',
    () => edit('CMakeLists.txt', (text) => text.replace(/(project\(dealscope VERSION) \S+/, '$1 9.9.9')),
    /CMakeLists\.txt 9\.9\.9/,
    true,
  ],
  [
    'a version that is not released',
    () => edit('CHANGELOG.md', (text) => text.replace(/^## (\d\S*)$/m, '## $1 (unreleased)')),
    /CHANGELOG\.md \S+ \(unreleased\)/,
    true,
  ],
  [
    'a file of the build that is missing',
    async () => {
      const [wasm] = (await readdir(join(folder, 'dist/assets'))).filter((name) =>
        /point-.*\.wasm$/.test(name),
      );
      await rm(join(folder, 'dist/assets', wasm));
    },
    /dist\/assets\/dealscope-point-\S+\.wasm is missing: run scripts\/build/,
    true,
  ],
];

for (const [what, harm, fault, isCommitted] of FAULTS) {
  test(`${what} is refused`, async () => {
    await harm();
    if (isCommitted) await commit();
    await build();
    const { code, stderr } = await publish();
    assert.equal(code, 1);
    assert.match(stderr, fault);
    assert.equal(stderr.match(/It cannot be published/g)?.length, 1, stderr);

    if (isCommitted) await git('reset', '-q', '--hard', 'HEAD~1');
    else await git('reset', '-q', '--hard');
    await git('clean', '-qfd');
    await cp(join(project, 'dist'), join(folder, 'dist'), { recursive: true });
    await build();
    assert.equal((await publish()).code, 0);
  });
}

test('a source that is newer than what is built is refused, by npm as well', async () => {
  const later = new Date(Date.now() + 60_000);
  await utimes(join(folder, 'web/app/deal-scope.js'), later, later);
  const { code, stderr } = await publish();
  assert.equal(code, 1);
  assert.match(stderr, /dist\/embed\.js is older than web\/app\/deal-scope\.js: run scripts\/build/);
  const byNpm = await run('npm', ['publish', '--dry-run'], { cwd: folder }).catch((failed) => failed);
  assert.notEqual(byNpm.code ?? 0, 0);
  assert.match(byNpm.stderr, /is older than web\/app\/deal-scope\.js/);
});

test('another argument is refused', async () => {
  const { code, stderr } = await publish(['--force']);
  assert.equal(code, 2);
  assert.match(stderr, /usage/);
});
