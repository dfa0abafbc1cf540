import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oembed, publicUrl, shareTags } from '../../../web/build/share-tags.js';

const BASE = 'https://a.example/deals&more/';
const html = `<head><title>It's a page</title>
    <meta
      name="description"
      content="What it says."
    /></head>`;

test('previews of links have absolute addresses, and the page’s own title and description', () => {
  const { transformIndexHtml } = /** @type {any} */ (shareTags(BASE));
  const page = transformIndexHtml.handler(html, { path: '/index.html' });
  const content = (/** @type {string} */ name) => page.match(new RegExp(`="${name}" content="([^"]*)"`))?.[1];
  assert.equal(content('og:title'), "It's a page");
  assert.equal(content('og:description'), 'What it says.');
  assert.equal(content('og:image'), 'https://a.example/deals&amp;more/card.png');
  assert.equal(content('twitter:card'), 'summary_large_image');
  assert.match(page, /application\/json\+oembed" href="https:\/\/a\.example\/deals&amp;more\/oembed\.json"/);
});

test('the page of examples has no tags of its own', () => {
  const { transformIndexHtml } = /** @type {any} */ (shareTags(BASE));
  assert.equal(transformIndexHtml.handler(html, { path: '/examples/index.html' }), undefined);
});

test('the oEmbed reply has a frame of the page and its card', () => {
  const answer = oembed('A "page"', BASE);
  assert.equal(answer.version, '1.0');
  assert.equal(answer.type, 'rich');
  assert.match(
    answer.html,
    /^<iframe src="https:\/\/a\.example\/deals&amp;more\/" title="A &quot;page&quot;"/,
  );
  assert.ok(answer.html.includes(`height="${answer.height}"`));
  assert.ok(Number.isInteger(answer.width));
  assert.equal(answer.thumbnail_url, `${BASE}card.png`);
});

test('the public address is a folder', () => {
  assert.equal(publicUrl('https://a.example/deals'), 'https://a.example/deals/');
  assert.equal(publicUrl('https://a.example/deals/'), 'https://a.example/deals/');
});
