// Writes build/scenarios and build/claims, the files that the page loads. Run by `npm run build`.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { parseCsv } from './csv.js';
import { claimsFile } from './claims-file.js';
import { scenarioFile } from '../engine/read-scenario.js';

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

const CLAIMS = new URL('claims/', SOURCES);
const CLAIMS_FILES = new URL('../../build/claims/', import.meta.url);
const facts = parseCsv(await readFile(new URL('evidence/facts.csv', SOURCES), 'utf8'));
await mkdir(CLAIMS_FILES, { recursive: true });
for (const name of await readdir(CLAIMS)) {
  const file = claimsFile(JSON.parse(await readFile(new URL(name, CLAIMS), 'utf8')), facts);
  await writeFile(new URL(name, CLAIMS_FILES), JSON.stringify(file));
}
