import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { preload, singleChunkGroup } from './chunks.js';
import { examplesPage } from './examples-page.js';
import {
  classicScript,
  compactScenarios,
  compactTemplates,
  stripWasmUrl,
  scopedRem,
  removePreloadWrapper,
  stripFlagDocs,
  workerChunk,
} from './plugins.js';
import { prerenderedTrials, prerenderedPage } from './prerender.js';
import { shareTags } from './share-tags.js';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

// dist/index.html with its files beside it; with --mode single dist/dealscope.html, which is all in one.
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    root: path('..'),
    base: './',
    publicDir: false,
    resolve: {
      alias: {
        'dealscope-point': path('../../build/wasm/dealscope-point.mjs'),
        'dealscope-analyses': path('../../build/wasm/dealscope-analyses.mjs'),
        'dealscope-plain': path(single ? '../engine/no-plain.js' : '../../build/plain/dealscope-plain.mjs'),
      },
    },
    server: { fs: { allow: ['..'] } },
    plugins: [
      stripWasmUrl,
      removePreloadWrapper,
      scopedRem(),
      stripFlagDocs,
      compactScenarios,
      compactTemplates,
      prerenderedPage(),
      examplesPage(),
      prerenderedTrials(),
      workerChunk(single),
      ...(single ? [viteSingleFile(), classicScript] : [preload(), shareTags()]),
    ],
    build: {
      outDir: path('../../dist'),
      license: !single && { fileName: 'licenses.md' },
      emptyOutDir: !single,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: single ? Infinity : 0,
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rollupOptions: single
        ? { output: { format: 'iife' }, checks: { emptyImportMeta: false } }
        : {
            input: {
              page: path('../index.html'),
              embed: path('../app/deal-scope.js'),
              examples: path('../examples/index.html'),
            },
            preserveEntrySignatures: 'allow-extension',
            // articles name this file, so its name stays
            output: {
              entryFileNames: ({ name }) => (name === 'embed' ? '[name].js' : 'assets/[name]-[hash].js'),
              codeSplitting: singleChunkGroup(path('../app/deal-scope-view.js'), path('../engine/worker.js')),
            },
          },
    },
  };
});
