import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iframeSnippet, packageSnippet, scriptSnippet } from '../../../web/export/snippets.js';

const hostile = '"><script>alert(1)</script>&';

const embed = {
  base: 'https://dealscope.example/',
  link: '#v=1&scenario=plain',
  view: 'whole',
  theme: 'auto',
  state: { scenario: 'plain', year: 2030, levers: { build_pace: 0.5 } },
  height: 620,
  title: 'A title',
  sentence: 'A sentence.',
  asOf: 'Figures as of today',
};

const REMAINDER =
  'A sentence. Figures as of today. Dealscope: <a href="https://dealscope.example/#v=1&amp;scenario=plain"> https://dealscope.example/</a>';

test('a frame has its view and theme in the query and its state in the fragment', () => {
  assert.equal(
    iframeSnippet({ ...embed, view: 'exposure', theme: 'dark' }),
    '<iframe src="https://dealscope.example/?view=exposure&amp;theme=dark#v=1&amp;scenario=plain" title="A title"' +
      ' loading="lazy" width="100%" height="620" frameborder="0" style="border:0" allow="clipboard-write"></iframe>\n\n' +
      `<small>${REMAINDER}</small>\n`,
  );
  assert.ok(iframeSnippet(embed).includes('src="https://dealscope.example/#v=1'));
});

test('an element has its state in attributes, and text for before and without its script', () => {
  const element = `<deal-scope scenario="plain" year="2030" view="exposure" build_pace="0.5">${REMAINDER}</deal-scope>`;
  const exposure = { ...embed, view: 'exposure' };
  const script = '<script type="module" src="https://dealscope.example/embed.js"></script>';
  assert.equal(scriptSnippet(exposure), `${element}${script}\n`);
  assert.equal(
    packageSnippet(exposure),
    `npm install ./dealscope-*.tgz\n\nimport 'dealscope';\n\n${element}\n`,
  );
});

test('a statement has its id in the snippets of its own view only', () => {
  const one = { ...embed, view: 'claim', claim: 'hedged' };
  assert.ok(iframeSnippet(one).includes('src="https://dealscope.example/?view=claim&amp;claim=hedged#v=1'));
  assert.ok(scriptSnippet(one).includes(' view="claim" claim="hedged" '));
  assert.ok(!scriptSnippet({ ...one, view: 'exposure' }).includes('claim='));
});

test('values of a state are escaped in snippets', () => {
  const evil = {
    ...embed,
    link: `#${hostile}`,
    title: hostile,
    sentence: hostile,
    asOf: hostile,
    state: { scenario: hostile, year: 2030, levers: {} },
  };
  for (const snippet of [iframeSnippet, scriptSnippet, packageSnippet])
    assert.ok(!snippet(evil).includes('<script>'), snippet(evil));
});
