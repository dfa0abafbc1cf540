// Where the built page will be found: what previews of links and the card name, which cannot be relative.

import { readFileSync } from 'node:fs';

const { homepage } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** A folder, with its closing slash. @param {string} [wanted] */
export const publicUrl = (wanted = process.env.DEALSCOPE_URL || homepage) => wanted.replace(/\/?$/, '/');
