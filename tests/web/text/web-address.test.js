import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webAddress } from '../../../web/text/web-address.js';

test('only addresses of http and https are links', () => {
  for (const address of ['https://a.example/', 'HTTP://a.example'])
    assert.equal(webAddress(address), address);
  for (const address of [
    'javascript:alert(1)',
    ' https://a.example',
    'data:text/html,https://',
    'ftp://a',
    '',
    null,
  ])
    assert.equal(webAddress(address), null);
});
