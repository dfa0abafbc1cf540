import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex, originOf, plainCitation } from '../../../web/export/citation.js';
import { csvText } from '../../../web/export/csv.js';
import { group, line, piece, rectangle, roundedRectangle, shape } from '../../../web/export/drawing.js';
import { reportJson } from '../../../web/export/files.js';
import { framedPicture } from '../../../web/export/framed-picture.js';
import { iframeSnippet, packageSnippet, scriptSnippet } from '../../../web/export/snippets.js';
import { flow } from '../../../web/export/text-flow.js';
import { svgText } from '../../../web/export/write-svg.js';
import { aView } from '../a-view.js';
import { withTrials } from '../an-uncertainty.js';

/** @import {View} from '../../../web/types.js' */

const LINK = 'https://dealscope.example/#v=1&scenario=plain&build_pace=0.5';
const origin = originOf(aView().description, LINK);
const palette = { ground: '#ffffff', ink: '#111111', soft: '#666666', hairline: '#dddddd', face: 'serif' };
const hostile = '"><script>alert(1)</script>&';

test('CSV quotes what has commas, quotes and line breaks, and ends its lines as RFC 4180 does', () => {
  const text = csvText(
    [
      ['Deal', 'Value, $B'],
      ['say "five"', '5\n6'],
      ['less', '−1.5'],
      ['none', '–'],
      ['range', '3–5%'],
    ],
    origin,
  );
  const last = `Figures as of 28 January 2026. Dealscope, own calculation from “A plain pair” and its sources; ${LINK}`;
  assert.equal(
    text,
    'Deal,"Value, $B"\r\n"say ""five""","5\n6"\r\nless,-1.5\r\nnone,\r\nrange,3–5%\r\n' + `"${last}",\r\n`,
  );
});

test('the JSON has the state, the result, and the quantiles unless they are stale', () => {
  const state = {
    version: /** @type {const} */ (1),
    scenario: 'plain',
    as_of: '2026-01-28',
    year: 2030,
    levers: { build_pace: 0.5 },
  };
  const view = withTrials(aView());
  const { description: baseDescription, uncertainty } = view;
  const page = { root: /** @type {any} */ (null), addSheet: () => {}, base: '', link: '', page: '' };
  const reportWith = (/** @type {Partial<View>} */ changes) =>
    JSON.parse(reportJson({ ...page, baseDescription, state, view: { ...view, ...changes } }, origin));
  const asJson = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value));
  const report = reportWith({});
  assert.deepEqual(report.state, state);
  assert.deepEqual(report.result, asJson(view.result));
  assert.deepEqual(report.uncertainty, asJson(uncertainty?.simulation));
  assert.equal(report.permalink, LINK);
  assert.equal('against' in report, false);
  assert.deepEqual(reportWith({ baselineOverrides: { fulfilment: 1 } }).against.levers, { fulfilment: 1 });
  assert.equal(reportWith(withTrials(aView(), { stale: true })).uncertainty, null);
});

test('a citation has the title, the date of the figures, the link and the day', () => {
  const data = {
    ...origin,
    title: 'R&D_100% {of} ~it',
    scenario: 'plain',
    accessed: new Date(2026, 10, 2, 12),
  };
  assert.equal(
    plainCitation(data),
    `Dealscope: “R&D_100% {of} ~it”. Figures as of 28 January 2026. ${LINK} (accessed 2 November 2026).`,
  );
  const entry = bibtex(data);
  assert.match(entry, /^@online\{dealscope-plain,\n/);
  assert.ok(entry.includes('title   = {R\\&D\\_100\\% \\{of\\} \\textasciitilde{}it},'), entry);
  assert.ok(entry.includes(`url     = {${LINK}},`));
  assert.ok(entry.includes('urldate = {2026-11-02},'));
});

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

test('an SVG file has marks with presentation attributes, and each clipping path once', () => {
  const clipped = {
    ...shape('M0,0h1', { fill: 'none', stroke: '#ff0000', 'stroke-width': 2 }),
    clip: 'M0,0h9v9z',
  };
  const drawing = {
    width: 20,
    height: 10,
    marks: [group(1, 2, 1.5, [clipped, clipped]), line(3, 4, [piece('a < b', 13, '#111111', 650)], 'end')],
  };
  const text = svgText(drawing, 'A & B', '"Segoe UI", serif');
  assert.match(
    text,
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="20" height="10" viewBox="0 0 20 10" font-family="'Segoe UI', serif"/,
  );
  assert.match(text, /<title>A &amp; B<\/title>/);
  assert.equal(text.match(/<clipPath/g)?.length, 1);
  assert.equal(
    text.match(
      /<path d="M0,0h1" fill="none" stroke="#ff0000" stroke-width="2" clip-path="url\(#clip-0\)"\/>/g,
    )?.length,
    2,
  );
  assert.match(text, /<g transform="translate\(1 2\) scale\(1.5\)">/);
  assert.match(
    text,
    /<text x="3" y="4" text-anchor="end"><tspan font-size="13" font-weight="650" fill="#111111">a &lt; b<\/tspan><\/text>/,
  );
});

test('a rectangle with radii has four arcs between its sides, and none where a side is only its arcs', () => {
  assert.equal(
    roundedRectangle(1, 2, 50, 20, 10, 5),
    'M11,2h30a10,5 0 0 1 10,5v10a10,5 0 0 1 -10,5h-30a10,5 0 0 1 -10,-5v-10a10,5 0 0 1 10,-5z',
  );
  assert.match(roundedRectangle(0, 0, 50.3, 20, 10, 10), /^M10,0h30\.3a10,10 0 0 1 10,10v0a/);
});

test('line breaking fills the lines, preserves all words, and cuts only words wider than a line', () => {
  const words = 'one two three four five six seven eight nine ten ';
  const lines = flow([piece(words, 13, '#111111', 650), piece(LINK, 13, '#666666')], 5, 20, 150, 18);
  const texts = lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  assert.equal(texts.join(' ').replaceAll(' ', ''), (words + LINK).replaceAll(' ', ''));
  assert.ok(
    texts.every((text) => text.length < 26),
    texts.join('|'),
  );
  assert.ok(texts.filter((text) => /^[a-z ]+$/.test(text)).every((text) => words.includes(text)));
  assert.deepEqual(
    lines.map(({ x, y }) => [x, y]),
    lines.map((_, i) => [5, 20 + 18 * i]),
  );
});

test('a framed picture has its finding, date, source and link, and grows with them', () => {
  const drawing = { width: 300, height: 100, marks: [shape(rectangle(0, 0, 300, 100), { fill: '#00ff00' })] };
  const framed = (/** @type {string} */ about) =>
    framedPicture(drawing, { title: 'It falls', about }, origin, palette);
  const [short, long] = [
    framed('What is drawn.'),
    framed('What is drawn, described at some length. '.repeat(5)),
  ];
  const text = svgText(short, 'It falls', 'serif').replace(/<[^>]*>/g, ' ');
  for (const part of ['It falls', 'What is drawn.', 'Figures as of 28 January 2026.'])
    assert.ok(text.includes(part));
  assert.ok(text.replace(/\s+/g, '').includes(LINK.replaceAll('&', '&amp;')));
  assert.ok(long.height > short.height + 60);
  assert.equal(short.width, 348);
});
