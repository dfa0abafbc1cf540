// What Vite adds to imports, for Node: the plain core by name, addresses of files (?url) and import.meta.glob of JSON in
// web/state/load-scenario.js. Import it before the modules that need it, which are then to be imported dynamically.
// `npm run build` writes the scenario files that it finds.

import { readFileSync, readdirSync } from 'node:fs';
import { register } from 'node:module';

const LOADER = new URL('../../web/state/load-scenario.js', import.meta.url);

Object.assign(globalThis, {
  /**
   * @param {string} pattern
   * @param {{ import: string }} options
   */
  globOfLoader(pattern, { import: name }) {
    const folder = pattern.replace(/\*\.json$/, '');
    const paths = readdirSync(new URL(folder, LOADER)).filter((file) => file.endsWith('.json'));
    return Object.fromEntries(
      paths.map((file) => {
        const url = new URL(folder + file, LOADER);
        const value = name === 'default' ? url.href : JSON.parse(readFileSync(url, 'utf8'))[name];
        return [folder + file, value];
      }),
    );
  },
});

const hooks = `
export function resolve(name, context, next) {
  if (name === 'dealscope-plain') return { url: 'data:text/javascript,', shortCircuit: true };
  if (!name.includes('?url')) return next(name, context);
  const url = new URL(name.split('?')[0], context.parentURL).href;
  return { url: 'data:text/javascript,export default ' + JSON.stringify(url), shortCircuit: true };
}
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (url !== '${LOADER.href}') return loaded;
  const source = String(loaded.source).replaceAll('import.meta.glob', 'globalThis.globOfLoader');
  return { ...loaded, source };
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
