// Whether the working tree can be published as the npm package: it is committed, its built files are all there and newer than
// their sources, and its version is the same everywhere. Every fault is printed; the exit status is 1 if there is any.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Entries of the package, each with the sources that it is built from. */
const BUILT = {
  'dist/embed.js': ['web', 'core', 'wasm', 'package.json', 'package-lock.json'],
  'dist/bundle.js': ['web', 'core', 'wasm', 'package.json', 'package-lock.json'],
  'dist/types/app/element.d.ts': ['web'],
  'build/wasm/dealscope.mjs': ['core', 'wasm'],
};

const IMPORT =
  /(?:from|import)\s*\(?\s*["'`](\.\.?\/[^"'`?#]+)|new URL\(\s*["'`]([^"'`?#:]+)["'`]\s*,\s*import\.meta\.url\s*\)/g;

const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 26 }).trim();
const modified = (/** @type {string} */ file) => statSync(file).mtimeMs;

/**
 * Built files that the entry refers to, itself among them.
 *
 * @param {string} entry
 */
function closure(entry) {
  const found = new Set([entry]);
  for (const file of found) {
    if (!existsSync(file) || !/\.m?js$/.test(file)) continue;
    for (const [, module, asset] of readFileSync(file, 'utf8').matchAll(IMPORT))
      found.add(new URL(module ?? asset, `file:///${file}`).pathname.slice(1));
  }
  return [...found];
}

/** @returns {string[]} */
function treeFaults() {
  const changes = git('status', '--porcelain');
  return changes ? [`the working tree has changes that are not committed:\n${changes}`] : [];
}

function builtFaults() {
  return Object.entries(BUILT).flatMap(([entry, sources]) => {
    const missing = closure(entry).filter((file) => !existsSync(file));
    if (missing.length) return missing.map((file) => `${file} is missing: run scripts/build`);
    const time = modified(entry);
    const newer = git('ls-files', '--', ...sources)
      .split('\n')
      .find((file) => file && existsSync(file) && modified(file) > time);
    return newer ? [`${entry} is older than ${newer}: run scripts/build`] : [];
  });
}

function versionFaults() {
  const text = (/** @type {string} */ file) => readFileSync(file, 'utf8');
  const { version } = JSON.parse(text('package.json'));
  const others = {
    'package-lock.json': JSON.parse(text('package-lock.json')).version,
    'CMakeLists.txt': text('CMakeLists.txt').match(/project\(dealscope VERSION (\S+)/)?.[1],
    'CHANGELOG.md': text('CHANGELOG.md').match(/^## (\d.*)$/m)?.[1], // alone: "(unreleased)" is another
  };
  return Object.entries(others)
    .filter(([, other]) => other !== version)
    .map(([file, other]) => `package.json has version ${version}, ${file} ${other ?? 'none'}`);
}

export const faults = () => [...treeFaults(), ...builtFaults(), ...versionFaults()];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = faults();
  for (const fault of found) console.error(`It cannot be published: ${fault}`);
  process.exitCode = found.length ? 1 : 0;
}
