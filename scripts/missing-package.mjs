// Prints the first package that npm has installed and that is not there any more, or not in that version; nothing where all
// are. npm lists what it has installed in node_modules/.package-lock.json, and does not look again.
import { readFileSync } from 'node:fs';

/**
 * @param {string} file
 * @returns {any} null where it cannot be read
 */
function json(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const { packages = null } = json('node_modules/.package-lock.json') ?? {};
if (!packages) console.log('node_modules');
for (const [folder, { version, link }] of Object.entries(packages ?? {})) {
  if (link || json(`${folder}/package.json`)?.version === version) continue;
  console.log(folder.replace(/^.*node_modules\//, ''));
  break;
}
