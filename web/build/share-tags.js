// What other sites read of the page to show it: tags for previews of links, and an answer for oEmbed that any host can
// serve, as a file.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { escaped } from '../text/english.js';
import { VIEWS } from '../export/embed-views.js';
import { iframeSnippet } from '../export/snippets.js';

const CARD = { width: 1200, height: 630 };
const CARDS = ['card.png', 'card.svg']; // made by scripts/snapshot, renewed by scripts/approve
const COLUMN = 720; // of an article, in pixels

/** @param {string} [base] where the page will be found @returns {import('vite').Plugin} */
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
      const answer = JSON.stringify(oembed(title, base), null, 2);
      this.emitFile({ type: 'asset', fileName: 'oembed.json', source: `${answer}\n` });
      for (const fileName of CARDS) {
        const source = await readFile(new URL(`../${fileName}`, import.meta.url));
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

/** Title and description stand in markup already, and so are escaped. @param {string} title @param {string} about @param {string} base */
function tags(title, about, base) {
  const here = escaped(base);
  return `<meta property="og:title" content="${title}" />
    <meta property="og:description" content="${about}" />
    <meta property="og:url" content="${here}" />
    <meta property="og:image" content="${here}card.png" />
    <meta name="twitter:card" content="summary_large_image" />
    <link rel="alternate" type="application/json+oembed" href="${here}oembed.json" />
  `;
}

/** @param {string} title @param {string} base */
export function oembed(title, base) {
  const [{ id: view, height }] = VIEWS;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Dealscope',
    provider_url: base,
    title,
    html: iframeSnippet({ base, link: '', view, height, theme: 'auto', title }).trim(),
    width: COLUMN,
    height,
    thumbnail_url: `${base}card.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

// Where the built page will be found: what previews of links and the card name, which cannot be relative.

const { homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** A folder, with its closing slash. @param {string} [wanted] */
export const publicUrl = (wanted = process.env.DEALSCOPE_URL || homepage) => wanted.replace(/\/?$/, '/');
