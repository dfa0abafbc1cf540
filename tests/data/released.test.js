// A released scenario never changes: links and the back-test rely on it. A new one is added here with its SHA-256.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { readText } from '../wasm/doors.js';

const RELEASED = {
  'anthropic-2026.json': '47582abd63972cdcc36f52251514bc238a4f9ccf625f43b275fd37c5f232c844',
  'article-2026-01.json': 'e605237a7c89bf374d559fd6f5f900e4913008a906a56c482670162d81bf605d',
  'autumn-2026.json': 'be53ad4f925bbdc41729f5fa7e7eb678f6326e970a9f7c81954001eeddaa4e47',
  'mid-2026.json': '5a8a690c70789c5084187b8cc60cd433d09623293d44c7116d472591563b3933',
};

test('the text of each scenario is the one that was released', () => {
  const folder = new URL('../../core/scenarios/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  assert.deepEqual(
    Object.fromEntries(
      names.sort().map((name) => [
        name,
        createHash('sha256')
          .update(readText(`core/scenarios/${name}`))
          .digest('hex'),
      ]),
    ),
    RELEASED,
  );
});
