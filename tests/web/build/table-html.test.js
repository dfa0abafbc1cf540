import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableHtml } from '../../../web/build/table-html.js';

test('the table as text is escaped and keeps headers, units and links', () => {
  const text = tableHtml({
    caption: 'A & B',
    columns: [
      { key: 'a', label: '<a>', numeric: false },
      { key: 'b', label: 'b', unit: '$B', numeric: true },
      { key: 'c', label: 'c', numeric: false },
    ],
    rows: [{ header: 'it\'s "x"', cells: ['<1', { text: 'y', href: 'https://example.com/?a=1&b="2"' }] }],
  });
  assert.match(text, /<caption>A &amp; B<\/caption>/);
  assert.match(text, /<th scope="col" class="words">&lt;a&gt;<\/th>/);
  assert.match(text, /<th scope="col" class="numeric">b, \$B<\/th>/);
  assert.match(text, /<th scope="row">it's &quot;x&quot;<\/th>/);
  assert.match(text, /<td class="numeric" data-label="b, \$B">&lt;1<\/td>/);
  assert.match(text, /href="https:\/\/example.com\/\?a=1&amp;b=&quot;2&quot;"/);
});
