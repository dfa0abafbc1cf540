// What there is to take away at present: pictures with their tables, and the tables that have no picture.

import { picturesIn } from './pictures.js';
import { tablesIn } from './tables.js';

/** @typedef {{ id: string, name: string, picture?: import('./pictures.js').Picture, records?: string[][] }} Item */

/** @param {ParentNode} root @returns {Item[]} */
export function itemsIn(root) {
  const pictures = picturesIn(root);
  const tables = tablesIn(root);
  const paired = pictures.map((picture) => {
    const table = tables.find(({ part }) => part === picture.id);
    return { id: picture.id, name: named(table?.caption ?? picture.title), picture, records: table?.records };
  });
  const alone = tables.filter(({ part }) => !pictures.some(({ id }) => id === part));
  return [
    ...paired,
    ...alone.map(({ caption, records }) => ({ id: slug(named(caption)), name: named(caption), records })),
  ];
}

/** Up to its notes, with a capital. @param {string} caption */
function named(caption) {
  const [words] = caption.split('. ');
  return words[0].toUpperCase() + words.slice(1);
}

/** @param {string} name */
const slug = (name) =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-');
