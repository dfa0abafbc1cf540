// What the page promises to every reader: nothing blocked, nothing fetched from elsewhere, nothing left behind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parameter } from './model.js';
import { answer, range, soon } from './reader.js';
import { dist, site } from './site.js';

const { open, openFramed } = site();

test('the page works under its strict policy and complains of nothing', async (t) => {
  const { page, complaints } = await open(t);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(complaints, []);
});

test('every request goes to the page’s own server', async (t) => {
  /** @type {string[]} */
  const urls = [];
  const { page, origin } = await open(t, {
    prepare: async (opened) => opened.on('request', (request) => urls.push(request.url())),
  });
  await page.getByRole('slider').first().press('ArrowRight');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(
    urls.filter((url) => !url.startsWith(origin)),
    [],
  );
});

test('no cookie and no storage, also after a lever has moved', async (t) => {
  const { page } = await open(t);
  await page.getByRole('slider').first().press('ArrowRight');
  assert.deepEqual(await page.context().cookies(), []);
  const promised = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(promised, [0, 0, 0, 0]);
});

test('the page works in a sandboxed frame that may only run scripts', async (t) => {
  const { frame, complaints } = await openFramed(t);
  await range(frame, parameter('build_pace')).press('End');
  await frame.getByText(/^Against the scenario/).waitFor();
  assert.deepEqual(complaints, []);
});

test('the one-file page works from the disk, and requests nothing else', async (t) => {
  /** @type {string[]} */
  const urls = [];
  const file = pathToFileURL(`${dist}dealscope.html`).href;
  const { page, complaints } = await open(t, {
    url: file,
    prepare: async (opened) => opened.on('request', (request) => urls.push(request.url())),
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(urls, [file]);
  const before = await answer(page);
  await range(page, parameter('build_pace')).press('Home');
  await soon(async () => assert.notEqual(await answer(page), before));
});
