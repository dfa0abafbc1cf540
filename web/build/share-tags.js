// Metadata for other sites: Open Graph tags for previews of links, and an oEmbed reply as a static file.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { escaped } from '../text/english.js';
import { VIEWS } from '../export/embed-views.js';
import { frameElement } from '../export/snippets.js';

/** @import {Plugin} from 'vite' */

const CARD = { width: 1200, height: 630 };
const CARDS = ['card.png', 'card.svg']; // made by scripts/snapshot, renewed by scripts/approve
const COLUMN_WIDTH = 720; // of an article [CSS px]

/**
 * @param {string} [base] address of the page
 * @returns {Plugin}
 */
export function shareTags(base = publicUrl()) {
  /** @type {string} */
  let title = '';
  return {
    name: 'share-tags',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        if (path !== '/index.html') return;
        title = html.match(/<title>(.*)<\/title>/)?.[1] ?? '';
        const about = html.match(/name="description"\s+content="(.*)"/)?.[1] ?? '';
        return html.replace('</head>', `${tags(title, about, base)}</head>`);
      },
    },
    async generateBundle() {
      const reply = JSON.stringify(oembed(title, base), null, 2);
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source: `${reply}\n` });
      for (const fileName of CARDS) {
        const source = await readFile(new URL(`../${fileName}`, import.meta.url));
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

/**
 * @param {string} title escaped, as in the document
 * @param {string} about escaped
 * @param {string} base
 */
function tags(title, about, base) {
  const address = escaped(base);
  return `<meta property="og:title" content="${title}" />
    <meta property="og:description" content="${about}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:image" content="${address}card.png" />
    <meta name="twitter:card" content="summary_large_image" />
    <link rel="alternate" type="application/json+oembed" href="${address}oembed.json" />
  `;
}

/**
 * @param {string} title
 * @param {string} base
 */
export function oembed(title, base) {
  const [{ id: view, height }] = VIEWS;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Dealscope',
    provider_url: base,
    title,
    html: frameElement({ base, link: '', view, height, theme: 'auto', title }),
    width: COLUMN_WIDTH,
    height,
    thumbnail_url: `${base}card.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

const { homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * The address of the built page, with a slash at its end: addresses in previews of links cannot be relative.
 *
 * @param {string} [address]
 */
export const publicUrl = (address = process.env.DEALSCOPE_URL || homepage) => address.replace(/\/?$/, '/');
