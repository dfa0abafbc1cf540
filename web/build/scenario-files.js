// Writes build/scenarios, the files that the page loads. Run by `npm run build`.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { scenarioFile } from './scenario-file.js';

const SOURCES = new URL('../../core/scenarios/', import.meta.url);
const FILES = new URL('../../build/scenarios/', import.meta.url);
const { default: createModule } = await import(
  new URL('../../build/wasm/dealscope.mjs', import.meta.url).href
);
const module = await createModule();
await mkdir(FILES, { recursive: true });
for (const name of await readdir(SOURCES)) {
  if (!name.endsWith('.json')) continue;
  const file = scenarioFile(module, await readFile(new URL(name, SOURCES), 'utf8'));
  await writeFile(new URL(name, FILES), JSON.stringify(file));
}
