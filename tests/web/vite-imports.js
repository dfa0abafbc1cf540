// What Vite adds to imports, for Node: the modules of the core by name, addresses of files (?url) and import.meta.glob of
// the scenarios. Import it before the modules that need it, which are then to be imported dynamically.

import { readFileSync, readdirSync } from 'node:fs';
import { register } from 'node:module';

const folder = new URL('../../core/scenarios/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

Object.assign(globalThis, {
  /** @param {string} _ @param {{ import: string }} options */
  globOfScenarios: (_, { import: name }) =>
    Object.fromEntries(
      files.map((file) => {
        const url = new URL(file, folder);
        return [url.href, name === 'default' ? url.href : JSON.parse(readFileSync(url, 'utf8'))[name]];
      }),
    ),
});

const build = new URL('../../build/wasm/', import.meta.url).href;
const hooks = `
export function resolve(name, context, next) {
  if (name === 'dealscope-point') return next('${build}dealscope-point.mjs', context);
  if (name === 'dealscope-plain') return { url: 'data:text/javascript,', shortCircuit: true };
  if (!name.includes('?url')) return next(name, context);
  const url = new URL(name.split('?')[0], context.parentURL).href;
  return { url: 'data:text/javascript,export default ' + JSON.stringify(url), shortCircuit: true };
}
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith('/load-scenario.js')) return loaded;
  const source = String(loaded.source).replaceAll('import.meta.glob', 'globalThis.globOfScenarios');
  return { ...loaded, source };
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
