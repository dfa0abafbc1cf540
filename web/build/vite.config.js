import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { examplesPage } from './examples-page.js';
import { goldenCasesModule } from './golden-cases.js';
import { hostHeaders } from './host-headers.js';
import { classicScript, compactTemplates } from './plugins.js';
import { embeddedLicenses, nativeLicenses } from './licenses.js';
import { notLoadedScript } from './not-loaded.js';
import { prerenderedTrials, prerenderedPage } from './prerender.js';
import { recordModule } from './record.js';
import { serviceWorker } from './service-worker.js';
import { shareTags } from './share-tags.js';
import { sitesModule } from './sites.js';

/** @import {BuildOptions, PluginOption, Rolldown} from 'vite' */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const LOADER = path('../app/deal-scope.js');
const LICENSES = 'licenses.md';

const INLINED_BELOW = 4096; // bytes, by Vite in the projects of others

/**
 * Makes a worker's file so large that a bundler does not turn it into a data: address, which many policies refuse.
 *
 * @param {{ name: string }} chunk
 */
const neverInlined = ({ name }) =>
  name.endsWith('worker') ? `/*! Dealscope: this worker stays a file of its own. ${' '.repeat(INLINED_BELOW)}*/` : '';

/**
 * Minification, which Vite leaves out for libraries.
 *
 * @type {Rolldown.OutputOptions}
 */
const minified = { minify: true, comments: { annotation: false }, postBanner: neverInlined };

/**
 * dist/index.html with its files, and dist/embed.js, the element for other pages.
 *
 * @type {BuildOptions}
 */
const separate = {
  // In libraries Vite wraps no dynamic imports in its preload function, for which embed.js would fetch a second file.
  lib: { entry: LOADER, formats: ['es'] },
  cssCodeSplit: true,
  license: { fileName: LICENSES },
  rolldownOptions: {
    input: { page: path('../index.html'), embed: LOADER, examples: path('../examples/index.html') },
    preserveEntrySignatures: 'allow-extension',
    checks: { bundlerTimings: false },
    output: {
      // articles refer to embed.js, so it has no hash
      entryFileNames: ({ name }) => (name === 'embed' ? '[name].js' : 'assets/[name]-[hash].js'),
      chunkFileNames: 'assets/[name]-[hash].js',
      assetFileNames: 'assets/[name]-[hash].[ext]',
      ...minified,
      // One file for all modules of the start; those that later parts share would be files of their own.
      codeSplitting: {
        groups: [
          { name: 'deal-scope', tags: ['$initial'], minShareCount: 2, test: (id) => id !== LOADER },
        ],
      },
    },
  },
};

/**
 * dist/dealscope.html, the single-file page.
 *
 * @type {BuildOptions}
 */
const single = {
  emptyOutDir: false,
  assetsInlineLimit: Infinity,
  license: { fileName: LICENSES },
  rolldownOptions: { output: { format: 'iife' }, checks: { emptyImportMeta: false, bundlerTimings: false } },
};

/**
 * dist/bundle.js, the element in one file, which is a module and a classic script at once.
 *
 * @type {BuildOptions}
 */
const bundle = {
  ...single,
  chunkSizeWarningLimit: Infinity,
  rolldownOptions: {
    ...single.rolldownOptions,
    input: { bundle: LOADER },
    output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false },
  },
};

/**
 * What differs between the builds, by mode.
 *
 * @type {Record<string, { options: BuildOptions, plugins: PluginOption[] }>}
 */
const BUILDS = {
  single: { options: single, plugins: [viteSingleFile(), embeddedLicenses(LICENSES, 'index.html'), classicScript] },
  bundle: { options: bundle, plugins: [embeddedLicenses(LICENSES, 'bundle.js')] },
};
const SEPARATE = { options: separate, plugins: [shareTags(), notLoadedScript(), serviceWorker(), hostHeaders] };

export default defineConfig(({ mode }) => {
  const isInOneFile = mode in BUILDS;
  const { options, plugins } = BUILDS[mode] ?? SEPARATE;
  return {
    root: path('..'),
    base: './',
    publicDir: false,
    resolve: {
      alias: [
        { find: 'dealscope-analyses', replacement: path('../../build/wasm/dealscope-analyses.mjs') },
        {
          find: 'dealscope-plain',
          replacement: path(isInOneFile ? '../engine/single-file.js' : '../../build/plain/dealscope-plain.mjs'),
        },
        {
          find: 'dealscope-worker',
          replacement: path(isInOneFile ? '../engine/single-file.js' : '../engine/start-worker.js'),
        },
        ...(isInOneFile ? [{ find: /\?url&no-inline$/, replacement: '?url' }] : []),
      ],
    },
    server: { fs: { allow: ['..'] } },
    // Emscripten looks for Node, for which some bundlers add a replacement of `process`
    define: { process: 'undefined' },
    // the same options as the page, so that both share the file of the plain core
    worker: { format: 'es', rolldownOptions: { output: minified } },
    plugins: [
      compactTemplates,
      prerenderedPage(),
      examplesPage(),
      prerenderedTrials(),
      goldenCasesModule(),
      sitesModule(),
      recordModule(),
      nativeLicenses(LICENSES),
      ...plugins,
    ],
    build: {
      outDir: path('../../dist'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      ...options,
    },
  };
});
