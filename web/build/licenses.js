// Appends the licences of code that is compiled into the core to dist/licenses.md, after those of packages, which Vite
// writes. A test compares this list with the files that compiler and linker have read.

import { readFileSync } from 'node:fs';

/** @import {Plugin} from 'vite' */

/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} license SPDX identifier
 * @property {string} text file in licenses/
 * @property {RegExp} files paths of its headers, archives and sources
 */

/** @type {Component[]} */
export const COMPONENTS = [
  { name: 'nlohmann/json', license: 'MIT', text: 'nlohmann-json', files: /\/dealscope_nlohmann\// },
  { name: 'Dragonbox', license: 'BSL-1.0', text: 'dragonbox', files: /\/dealscope_dragonbox\// },
  {
    name: "Direction numbers of Sobol' points by S. Joe and F. Y. Kuo",
    license: 'BSD-3-Clause',
    text: 'joe-kuo',
    files: /\/core\/analysis\/joe_kuo(_bits)?\.hpp$/,
  },
  {
    name: 'Emscripten, with the JavaScript around each module, Embind and emmalloc',
    license: 'MIT',
    text: 'emscripten',
    files: /\/include\/(emscripten|compat|wasi)[/.]|\/crt1_reactor\.o$|\/lib(embind|noexit|stubs|emmalloc|standalonewasm)[-.][^/]*$/,
  },
  {
    name: 'musl, the C library',
    license: 'MIT',
    text: 'musl',
    files: /\/sysroot\/include\/(bits\/)?(?!emscripten)\w+\.h$|\/libc(-optz)?\.a/,
  },
  {
    name: 'LLVM: libc++, libc++abi, compiler-rt and headers of Clang',
    license: 'Apache-2.0 WITH LLVM-exception',
    text: 'llvm',
    files: /\/include\/c\+\+\/|\/lib\/clang\/|\/lib(c\+\+|c\+\+abi|compiler_rt)[-.][^/]*$/,
  },
  { name: 'dlmalloc', license: 'CC0-1.0', text: 'dlmalloc', files: /\/libdlmalloc\.a/ },
];

/**
 * A section in the format of Vite.
 *
 * @param {Component} component
 */
export function section({ name, license, text }) {
  const licenseText = readFileSync(new URL(`licenses/${text}.txt`, import.meta.url), 'utf8');
  return `\n## ${name} (${license})\n\n${licenseText.trim()}\n`;
}

/** Files that people copy without any other, with what encloses a comment in them. */
const SINGLE_FILES = { 'index.html': ['<!--', '-->'], 'bundle.js': ['/*!', '*/'] };

/**
 * Moves the list of licences into the file, as a comment at its end: its copies have no other file.
 *
 * @param {string} fileName that of `build.license`
 * @param {keyof typeof SINGLE_FILES} target
 * @returns {Plugin}
 */
export const embeddedLicenses = (fileName, target) => ({
  name: 'embedded-licenses',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const [file, list] = [bundle[target], bundle[fileName]];
      if (!file || list?.type !== 'asset') throw new Error(`There is no ${fileName} to embed in ${target}.`);
      const [start, end] = SINGLE_FILES[target];
      // a text that would end the comment gets a space, as in "* /"
      const text = String(list.source).replaceAll(end, `${end[0]} ${end.slice(1)}`);
      const comment = `${start}\n${text}${end}\n`;
      if (file.type === 'asset') file.source = `${file.source}${comment}`;
      else file.code += comment;
      delete bundle[fileName];
    },
  },
});

/**
 * @param {string} fileName that of `build.license`
 * @returns {Plugin}
 */
export const nativeLicenses = (fileName) => ({
  name: 'native-licenses',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const file = bundle[fileName];
      if (file?.type !== 'asset') throw new Error(`There is no ${fileName} to add to.`);
      file.source = `${file.source}${COMPONENTS.map(section).join('')}`;
    },
  },
});
