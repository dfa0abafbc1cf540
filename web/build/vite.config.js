import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { examplesPage } from './examples-page.js';
import { classicScript, compactScenarios, compactTemplates, scopedRem } from './plugins.js';
import { nativeLicenses } from './licenses.js';
import { prerenderedTrials, prerenderedPage } from './prerender.js';
import { shareTags } from './share-tags.js';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const LOADER = path('../app/deal-scope.js');
const LICENSES = 'licenses.md';

/** What Vite does to a page, and not to a library. @type {import('vite').Rolldown.OutputOptions} */
const small = { minify: true, comments: { annotation: false } };

/** dist/index.html with its files beside it, and dist/embed.js, the element for other pages. @type {import('vite').BuildOptions} */
const separate = {
  // For a library Vite puts no preload around dynamic imports: embed.js would have to fetch a second file for it.
  lib: { entry: LOADER, formats: ['es'] },
  cssCodeSplit: true,
  license: { fileName: LICENSES },
  rolldownOptions: {
    input: { page: path('../index.html'), embed: LOADER, examples: path('../examples/index.html') },
    preserveEntrySignatures: 'allow-extension',
    checks: { bundlerTimings: false },
    output: {
      // articles name this file, so its name stays
      entryFileNames: ({ name }) => (name === 'embed' ? '[name].js' : 'assets/[name]-[hash].js'),
      chunkFileNames: 'assets/[name]-[hash].js',
      assetFileNames: 'assets/[name]-[hash].[ext]',
      ...small,
      // All that the page starts with in one file: what later parts share with it would else be files of their own.
      codeSplitting: {
        groups: [
          { name: 'deal-scope', tags: ['$initial'], minShareCount: 2, test: (id) => id !== LOADER },
        ],
      },
    },
  },
};

/** dist/dealscope.html, which is all in one. @type {import('vite').BuildOptions} */
const single = {
  emptyOutDir: false,
  assetsInlineLimit: Infinity,
  rolldownOptions: { output: { format: 'iife' }, checks: { emptyImportMeta: false, bundlerTimings: false } },
};

export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single';
  return {
    root: path('..'),
    base: './',
    publicDir: false,
    resolve: {
      alias: [
        { find: 'dealscope-point', replacement: path('../../build/wasm/dealscope-point.mjs') },
        { find: 'dealscope-analyses', replacement: path('../../build/wasm/dealscope-analyses.mjs') },
        {
          find: 'dealscope-plain',
          replacement: path(isSingle ? '../engine/single-file.js' : '../../build/plain/dealscope-plain.mjs'),
        },
        {
          find: 'dealscope-worker',
          replacement: path(isSingle ? '../engine/single-file.js' : '../engine/start-worker.js'),
        },
        ...(isSingle ? [{ find: /\?url&no-inline$/, replacement: '?url' }] : []),
      ],
    },
    server: { fs: { allow: ['..'] } },
    // the same options, so that both have the same file of the plain core
    worker: { format: 'es', rolldownOptions: { output: small } },
    plugins: [
      scopedRem(),
      compactScenarios,
      compactTemplates,
      prerenderedPage(),
      examplesPage(),
      prerenderedTrials(),
      ...(isSingle ? [viteSingleFile(), classicScript] : [shareTags(), nativeLicenses(LICENSES)]),
    ],
    build: {
      outDir: path('../../dist'),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      ...(isSingle ? single : separate),
    },
  };
});
