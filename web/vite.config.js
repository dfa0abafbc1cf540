import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { earlyParts } from './early-parts.js';
import { examplesPage } from './examples/build.js';
import { firstTrials } from './first-trials.js';
import { oneChunk } from './one-chunk.js';
import { shareTags } from './share-tags.js';
import { staticPage } from './static-page.js';
import { ownRem } from './style/own-rem.js';
import { workerChunk } from './worker-chunk.js';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** Emscripten's glue would look for the module beside itself; the page hands it over. */
const handedOverModule = {
  name: 'handed-over-module',
  transform(/** @type {string} */ code, /** @type {string} */ id) {
    if (!/dealscope-(point|analyses|plain)\.mjs$/.test(id)) return;
    return code
      .replace(/new URL\("[^"]*\.wasm", ?import\.meta\.url\)/, '""')
      .replace('import.meta.url', '""');
  },
};

/**
 * Parts that are loaded later have no style sheets or modules of their own to be fetched ahead, so Vite's wrapper around
 * their imports goes: the loader would have to fetch the calculator's file for it.
 */
const plainImports = {
  name: 'plain-imports',
  apply: /** @type {const} */ ('build'),
  configResolved(/** @type {{ plugins: readonly { name: string }[] }} */ { plugins }) {
    const wrapper = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
    if (wrapper < 0) throw new Error('Vite no longer wraps imports under this name.');
    /** @type {{ name: string }[]} */ (plugins).splice(wrapper, 1);
  },
};

/** What flags are about is for people: documents and examples read it, the page does not. */
const shortFlags = {
  name: 'short-flags',
  enforce: /** @type {const} */ ('pre'),
  transform(/** @type {string} */ code, /** @type {string} */ id) {
    if (!id.endsWith('app/flags.json')) return;
    return JSON.stringify(JSON.parse(code), (key, value) =>
      /^(about|takes|without|examples|beside)$/.test(key) ? undefined : value,
    );
  },
};

/** Scenarios are laid out for people; the page gets them without their white space. */
const compactScenarios = {
  name: 'compact-scenarios',
  generateBundle(/** @type {unknown} */ _, /** @type {Record<string, any>} */ bundle) {
    for (const file of Object.values(bundle))
      if (
        file.originalFileNames?.some((/** @type {string} */ name) => /core\/scenarios\/.*\.json$/.test(name))
      )
        file.source = JSON.stringify(JSON.parse(String(file.source)));
  },
};

/** A page opened by a double click runs no module scripts, so its one script is a classic one. */
const classicScript = {
  name: 'classic-script',
  enforce: /** @type {const} */ ('post'),
  generateBundle: {
    order: /** @type {const} */ ('post'),
    handler(/** @type {unknown} */ _, /** @type {Record<string, any>} */ bundle) {
      const page = bundle['index.html'];
      page.source = page.source.replace(/<script type="module"[^>]*>/, '<script>');
      page.fileName = 'dealscope.html';
    },
  },
};

// dist/index.html with its files beside it; with --mode single dist/dealscope.html, which is all in one.
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    root: path('.'),
    base: './',
    publicDir: false,
    resolve: {
      alias: {
        'dealscope-point': path('../build/wasm/dealscope-point.mjs'),
        'dealscope-analyses': path('../build/wasm/dealscope-analyses.mjs'),
        'dealscope-plain': path(single ? 'engine/no-plain.js' : '../build/plain/dealscope-plain.mjs'),
      },
    },
    server: { fs: { allow: ['..'] } },
    plugins: [
      handedOverModule,
      plainImports,
      ownRem(),
      shortFlags,
      compactScenarios,
      staticPage(),
      examplesPage(),
      firstTrials(),
      workerChunk(single),
      ...(single ? [viteSingleFile(), classicScript] : [earlyParts(), shareTags()]),
    ],
    build: {
      outDir: path('../dist'),
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
              page: path('./index.html'),
              embed: path('./app/deal-scope.js'),
              examples: path('./examples/index.html'),
            },
            preserveEntrySignatures: 'allow-extension',
            // articles name this file, so its name stays
            output: {
              entryFileNames: ({ name }) => (name === 'embed' ? '[name].js' : 'assets/[name]-[hash].js'),
              codeSplitting: oneChunk(path('./app/deal-scope-view.js'), path('./engine/worker.js')),
            },
          },
    },
  };
});
