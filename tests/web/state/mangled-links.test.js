// Links as mail clients, chats, trackers and people mangle them: the right value, or a note and the default.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { readFlags } from '../../../web/app/attributes.js';
import { stateFromLink } from '../../../web/state/follow-link.js';
import { isTracker, valuesIn } from '../../../web/state/link-values.js';
import { fromLink, isLink, namedIn, scenarioOf, toLink } from './read-link.js';
import { linkTo } from '../../../web/state/public-state.js';
import { leversOf } from '../../../web/state/presets.js';
import { createStore } from '../../../web/state/store.js';
import { aDescription, aParameter } from '../a-view.js';

const description = aDescription();
const overrides = { build_pace: 0.5, fulfilment: 0.544 };
const baselineOverrides = { regime_high: 0.6 };
const LINK = toLink({ overrides, baselineOverrides, at: 2029 }, description);

/** @param {string} link */
function read(link) {
  const { overrides, baselineOverrides, at, notes } = fromLink(link, description);
  return { scenario: scenarioOf(link), overrides, baselineOverrides, at, notes };
}

const RIGHT = { scenario: 'plain', overrides, baselineOverrides, at: 2029, notes: [] };
const bare = LINK.slice(1);
const upper = (/** @type {string} */ text) => encodeURIComponent(text).replaceAll('.', '%2E');

test('a mangled link restores the whole state without a note', () => {
  const mangled = {
    'as it was copied': LINK,
    'escaped for HTML': LINK.replaceAll('&', '&amp;'),
    'escaped for HTML twice': LINK.replaceAll('&', '&amp;amp;'),
    'escaped by number': LINK.replaceAll('&', '&#38;'),
    'escaped in hexadecimal': LINK.replaceAll('&', '&#x26;'),
    'escaped and percent-escaped': LINK.replaceAll('&', '%26amp%3B'),
    'percent-escaped': `#${encodeURIComponent(bare)}`,
    'percent-escaped twice': `#${encodeURIComponent(encodeURIComponent(bare))}`,
    'percent-escaped in lower case': `#${encodeURIComponent(bare).toLowerCase()}`,
    'every sign percent-escaped': `#${bare.replace(/[^&=]+/g, upper)}`,
    'equals signs escaped': LINK.replaceAll('=', '%3D'),
    'ampersands escaped': LINK.replaceAll('&', '%26'),
    'all but the first equals sign escaped': LINK.replace(
      /=(.*)$/s,
      (_, rest) => `=${encodeURIComponent(rest)}`,
    ),
    'all but the last equals sign escaped': LINK.replace(
      /^#(.*)=/s,
      (_, rest) => `#${encodeURIComponent(rest)}=`,
    ),
    'escaped as JSON': LINK.replaceAll('&', '\\u0026').replaceAll('=', '\\u003D'),
    'escaped with a tracker behind it': `#${encodeURIComponent(bare)}?utm_source=a&utm_medium=b`,
    'a route': `#/${bare}`,
    'a hashbang': `#!/${bare}`,
    'a question': `#?${bare}`,
    'a bracket behind it': `${LINK})`,
    'a bracket and a full stop': `${LINK}).`,
    'a full stop': `${LINK}.`,
    'a comma': `${LINK},`,
    'an angle bracket': `${LINK}>`,
    'an escaped angle bracket': `${LINK}&gt;`,
    'a quotation mark': `${LINK}"`,
    'an escaped quotation mark': `${LINK}%22`,
    'a quotation mark escaped for HTML': `${LINK}&quot;.`,
    'a typographic quotation mark': `${LINK}\u201d`,
    'an escaped typographic one': `${LINK}%E2%80%9D.`,
    'an apostrophe by number': `${LINK}&#39;`,
    'stars around it': `${LINK}**`,
    'a quotation mark before it': `#"${bare}"`,
    'an escaped quotation mark before it': `#%22${bare}%22`,
    'a quotation mark before it, escaped for HTML': `#&quot;${bare}&quot;`,
    'quotation marks by number': `#&#34;${bare}&#x22;`,
    'typographic quotation marks around it': `#\u201c${bare}\u201d`,
    'escaped typographic quotation marks around it': `#%E2%80%9C${bare}%E2%80%9D`,
    'an angle bracket before it': `#<${bare}>`,
    'an angle bracket before it, escaped for HTML': `#&lt;${bare}&gt;`,
    'an escaped angle bracket before it': `#%3C${bare}%3E`,
    'brackets around it': `#(${bare})`,
    'a second hash': `##${bare}`,
    'an escaped hash': `#%23${bare}`,
    'a hash and quotation marks, all percent-escaped': `#${encodeURIComponent(`"#${bare}"`)}`,
    'angle brackets escaped for HTML, all percent-escaped': `#${encodeURIComponent(`&lt;${bare}&gt;`)}`,
    'an opening sign before a tracker': `#"utm_source=x&${bare}`,
    'dots after a bracket': `${LINK})\u2026`,
    'everything twice': `${LINK}&${bare}`,
    'trackers before it': `#utm_source=x&${bare}`,
    'trackers behind it': `${LINK}&utm_source=a&utm_campaign=b&fbclid=c&gclid=d&msclkid=e&ref=f&mc_cid=g&_hsenc=h`,
    'trackers behind a question mark': `${LINK}?utm_source=a&fbclid=c`,
    'a text fragment': `${LINK}:~:text=share`,
    'zero-width signs': LINK.replaceAll('=', '=\u200b').replaceAll('_', '_\u2060') + '\ufeff',
    'escaped zero-width signs': LINK.replaceAll('=', '=%E2%80%8B') + '%EF%BB%BF',
    'soft hyphens': LINK.replaceAll('a', 'a\u00ad'),
    'a line break': LINK.replace('fulfilment=0.544', 'fulfil\r\n ment=0.5\n44'),
    'an escaped line break': LINK.replace('fulfilment=0.544', 'fulfil%0D%0Ament=0.5%0A44'),
    'a line break between two parts': LINK.replaceAll('&', '\n&\n'),
    'spaces as plus signs': LINK.replaceAll('=', '=+').replaceAll('&', '+&'),
    'a part escaped': LINK.replace('fulfilment=', encodeURIComponent('fulfilment=')),
    'all behind a value escaped': LINK.replace(/&fulfilment.*$/, encodeURIComponent),
    'all behind a value escaped twice': LINK.replace(/&fulfilment.*$/, (rest) =>
      encodeURIComponent(encodeURIComponent(rest)),
    ),
    'all behind the date escaped': LINK.replace(/(?<=at=2029).*$/, encodeURIComponent),
    'all behind the scenario escaped': LINK.replace(/(?<=scenario=plain).*$/, encodeURIComponent),
    'escaped three times behind a value': LINK.replaceAll('&', '%252526').replaceAll('=', '%25253D'),
    'keys of a parser that left "amp;"': `#${new URLSearchParams(bare.replaceAll('&', '&amp;'))}`,
    'keys of a parser twice': `#${new URLSearchParams(`${new URLSearchParams(bare.replaceAll('&', '&amp;amp;'))}`)}`,
    'keys of a parser that left "#38;"': LINK.replaceAll('&', '&%2338%3B'),
    'trackers, and all percent-escaped': `#${encodeURIComponent(`utm_source=x&${bare}`)}`,
    'the end of an element': `${LINK}</a>`,
    'the ends of elements': `${LINK}</b></a>.`,
    'the end of an element escaped for HTML': `${LINK}&lt;/a&gt;`,
    'an escaped end of an element': `${LINK}%3C/a%3E`,
    'an end of an element that is cut off': `${LINK}</a`,
    'a line break of HTML': `${LINK}<br>`,
    'a line break of HTML with a word': `${LINK}<br/>Next`,
    'an attribute’s end with the text of the link': `${LINK}">the article</a>`,
    'a link of Markdown': `${LINK}](http://x)`,
    'an escaped link of Markdown': `${LINK}%5D%28http://x%29`,
    'a link of Markdown to itself': `${LINK}](https://dealscope.example/${LINK})`,
    'a link of Markdown to another page': `${LINK}](http://x?at=2028&build_pace=2)`,
    'an apostrophe and an s': `${LINK}’s`,
    'a straight apostrophe and an s': `${LINK}'s.`,
    'an escaped apostrophe and an s': `${LINK}%E2%80%99s`,
    'an apostrophe and an s escaped for HTML': `${LINK}&rsquo;s`,
    'an apostrophe by number and an s': `${LINK}&#39;s`,
    'quoted-printable': LINK.replaceAll('=', '=3D'),
    'quoted-printable, wrapped': LINK.replaceAll('=', '=3D').replace('544', '=\r\n544'),
    'quoted-printable, wrapped in a key': LINK.replaceAll('=', '=3D').replace('build_pace', 'build_=\npace'),
    'quoted-printable, wrapped, without line breaks': LINK.replaceAll('=', '=3D')
      .replace('build_pace', 'build_=pace')
      .replace('544', '54=4'),
    'quoted-printable, wrapped, with escaped line breaks': LINK.replaceAll('=', '=3D').replace(
      '544',
      '=%0D%0A544',
    ),
    'keys in capitals': LINK.replace(/[a-z._]+(?==)/g, (key) => key.toUpperCase()),
    'all in capitals': LINK.toUpperCase(),
    semicolons: LINK.replaceAll('&', ';'),
    'semicolons and spaces': LINK.replaceAll('&', '; '),
    'escaped semicolons': LINK.replaceAll('&', '%3B'),
    'doubled equals signs': LINK.replaceAll('=', '=='),
    'escaped spaces': LINK.replaceAll('&', '%20&%20') + '%C2%A0',
  };
  for (const [name, link] of Object.entries(mangled)) assert.deepEqual(read(link), RIGHT, `${name}: ${link}`);
  // "&regime_high" as a browser reads it in a document
  const low = toLink(
    { overrides: { build_pace: 0.5, regime_high: 0.6 }, baselineOverrides: null, at: 2029 },
    description,
  );
  for (const sign of ['\u00ae', '%C2%AE'])
    assert.deepEqual(fromLink(low.replace('&reg', sign), description).overrides, {
      build_pace: 0.5,
      regime_high: 0.6,
    });
});

test('what may be another number or of another address is noted and ignored', () => {
  const nothing = { scenario: null, overrides: {}, baselineOverrides: null, at: null };
  /** @type {[string, RegExp[]][]} */
  const cases = [
    ['build_pace=0.5<br>44', [/^build_pace=0\.5<44 in the link/]],
    ['build_pace=0.5<wbr>4', [/^build_pace=0\.5<4 in the link/]],
    ['build_pace=1.</a>', [/^build_pace=1\. in the link/]],
    ['build_pace=1.](http://x)', [/^build_pace=1\. in the link/]],
    ['build_pace=0.5</a>…', [/^build_pace=0\.5… in the link/]],
    ['build_pace=0.5%26build_pace%3D0.7', [/^build_pace in the link .*more than once/]],
    ['build_pace=0.5&BUILD_PACE=0.7', [/^build_pace in the link .*more than once/]],
    ['build_pace=0.5;1.5', [/^build_pace=0\.5;1\.5 in the link/]],
    ['build_pace=3D0.5', [/^build_pace=3D0\.5 in the link/]],
    ['utm_content=x%26at%3D2028', []],
    ['utm_content=a=b%26at%3D2028', []],
    ['ref=https%3A%2F%2Fx.example%2F%3Fat%3D2028%26build_pace%3D0.5', []],
    ['fbclid=x;at=2028', []],
  ];
  for (const [part, wanted] of cases) {
    const { notes, ...state } = read(`#v=2&${part}`);
    assert.deepEqual(state, nothing, part);
    assert.equal(notes.length, wanted.length, `${part}: ${notes}`);
    wanted.forEach((note, i) => assert.match(notes[i], note));
  }
  // quoted-printable: the next line is missing, or "=" encodes a sign and does not end a line
  for (const [part, note] of /** @type {[string, RegExp][]} */ ([
    ['build_pace=3D0.5=', /^build_pace=0\.5… in the link/],
    ['build_pace=3D0.5=\r\n', /^build_pace=0\.5… in the link/],
    ['build_pace=3D0.5=E2=80=A6', /^build_pace=0\.5… in the link/],
    ['build_pace=3D0=2E5', /^build_pace=0=2E5 in the link/],
    ['build_pace=3D0.5=20', /^build_pace=0\.5=20 in the link/],
    ['build_pa=', /^build_pa… in the link/],
  ])) {
    const { notes, ...state } = read(`#v=3D2&${part}`);
    assert.deepEqual(state, nothing, part);
    assert.equal(notes.length, 1, `${part}: ${notes}`);
    assert.match(notes[0], note);
  }
});

test('numbers and dates at the end of a sentence are read where no other number can be meant', () => {
  assert.equal(read('#v=2&scenario=plain&at=2029.').at, 2029);
  assert.equal(read('#v=2&scenario=plain.').scenario, 'plain');
  assert.deepEqual(read('#v=2&as_of=2026-01-28.').notes, []);
  assert.equal(fromLink('#v=2&seed=7.', description).seed, 7);
  assert.deepEqual(read('#v=2&a.build_pace=0.5&a=1.').baselineOverrides, { build_pace: 0.5 });
  assert.deepEqual(read('#at=2028&build_pace=0.5&v=2.').notes, []);
});

test('a value that is no decimal number is noted and ignored', () => {
  const wrong = {
    'cut off at its point': '1.',
    'cut off at its point in a sentence': '1.)',
    'cut off at its comma': '1,',
    'without a figure before its point': '.5',
    hexadecimal: '0x1',
    octal: '0o1',
    binary: '0b1',
    'with an underscore': '1_0',
    'with a comma': '1,5',
    'with two points': '0.5.5',
    'in Arabic figures': '\u0661',
    'in full-width figures': '\uff11',
    'with a space in it': '1 5',
    'with a plus sign in it': '1+5',
    'in percent': '50%',
    infinite: 'Infinity',
    'beyond all numbers': '1e999',
    'a word': 'fast',
    empty: '',
    'two numbers': '0.5;1.5',
    long: `0.${'5'.repeat(500)}x`,
  };
  for (const [name, text] of Object.entries(wrong))
    for (const [before, after] of [
      ['#v=2&build_pace=', ''],
      ['#v=2&build_pace=', '&at=2029'],
    ]) {
      const { overrides, notes } = read(before + text + after);
      assert.deepEqual(overrides, {}, `${name}: ${text}`);
      assert.equal(notes.length, 1, `${name}: ${notes}`);
      assert.match(notes[0], /^build_pace=/);
      assert.ok(notes[0].length < 400, name);
    }
  for (const [text, value] of /** @type {[string, number][]} */ ([
    ['5e-1', 0.5],
    ['1.5e0', 1.5],
    ['1.25e%2B0', 1.25],
    ['0.50', 0.5],
    ['+0.5', 0.5],
  ]))
    assert.deepEqual(read(`#v=2&build_pace=${text}`), {
      scenario: null,
      baselineOverrides: null,
      at: null,
      notes: [],
      overrides: { build_pace: value },
    });
  for (const text of ['0x7ed', '2029,', '2_029', '2.029e3x'])
    assert.equal(read(`#v=2&at=${text}&seed=1`).at, null, text);
});

test('a value that is cut off by an ellipsis is noted and ignored', () => {
  for (const ellipsis of [
    '\u2026',
    '...',
    '..',
    '%E2%80%A6',
    '&hellip;',
    '&#8230;)',
    '%2E%2E%2E',
    ' \u2026',
    '[\u2026]',
    ' (...)',
    '. . .',
    '\u22ef',
  ])
    for (const [text, note] of /** @type {[string, RegExp][]} */ ([
      ['build_pace=0.5', /^build_pace=0\.5… in the link is ignored/],
      ['build_pace=1', /^build_pace=1… in the link is ignored/],
      ['a.build_pace=0.5', /^a\.build_pace=0\.5… in the link is ignored/],
      ['at=2029', /^at=2029… in the link is ignored/],
      ['seed=7', /^seed=7… in the link is ignored/],
      ['build_pa', /^build_pa… in the link is ignored/],
      ['', /^The link ends in “…”: the rest of it is missing\.$/],
    ])) {
      const link = `#v=2&fulfilment=0.5&${text}${ellipsis}`;
      const { overrides, baselineOverrides, at, seed, notes } = fromLink(link, description);
      assert.deepEqual([overrides, at, seed], [{ fulfilment: 0.5 }, null, 1], link);
      assert.deepEqual(baselineOverrides ?? {}, {}, link);
      assert.equal(notes.length, 1, `${link}: ${notes}`);
      assert.match(notes[0], note, link);
    }
  assert.equal(namedIn('#v=2&scenario=plain\u2026'), 'plain\u2026');
});

test('a value that is repeated counts once', () => {
  assert.deepEqual(read('#v=2&scenario=plain&build_pace=0.5&v=2&build_pace=0.5&scenario=plain'), {
    ...RIGHT,
    overrides: { build_pace: 0.5 },
    baselineOverrides: null,
    at: null,
  });
  assert.deepEqual(read('#v=2&v=2').notes, []);
  assert.deepEqual(read('#v=1&v=2').notes, ['v in the link is ignored: found more than once.']);
});

test('a key with two values is noted and ignored', () => {
  for (const [twice, other] of [
    ['build_pace=0.5&build_pace=2', { overrides: {} }],
    ['build_pace=2&fulfilment=0.5&build_pace=0.5', { overrides: { fulfilment: 0.5 } }],
    ['a.build_pace=0.5&a.build_pace=2', { baselineOverrides: {} }],
    ['at=2028&at=2029', { at: null }],
    ['metric=x&metric=y', {}],
    ['seed=1&seed=2', {}],
    ['a=1&a=2', { baselineOverrides: null }],
  ]) {
    const { notes, ...state } = read(`#v=2&${twice}`);
    assert.deepEqual(state, {
      scenario: null,
      overrides: {},
      baselineOverrides: null,
      at: null,
      .../** @type {{}} */ (other),
    });
    assert.equal(notes.length, 1, `${notes}`);
    assert.match(notes[0], /found more than once\.$/);
  }
  assert.equal(namedIn('#v=2&scenario=plain&scenario=other'), 'plain and other');
  assert.equal(namedIn('#v=2&scenario=plain&scenario=plain'), 'plain');
});

test('a fragment of another program is no link and needs no note', () => {
  for (const fragment of [
    '#?secret=token',
    '#access_token=abc&expires=3600',
    '#comments',
    '#/about',
    '#!',
    '#',
    '#scenario=plain&build_pace=0.5',
    '#:~:text=v=2',
    '#%',
    '#%E0%A4%A',
  ]) {
    assert.equal(isLink(fragment), false, fragment);
    assert.deepEqual(read(fragment), {
      scenario: null,
      overrides: {},
      baselineOverrides: null,
      at: null,
      notes: [],
    });
  }
  assert.ok(isLink('#v=2'));
});

test('thousands of keys and values cost one note of each kind', () => {
  const many = Array.from({ length: 60_000 }, (_, i) => [`unknown_${i}`, '1']);
  const unknown = `&${many.map(([key, value]) => `${key}=${value}`).join('&')}`;
  for (const version of ['1', '2']) {
    const { overrides, notes } = read(`#v=${version}&build_pace=0.5${unknown}`);
    assert.deepEqual(overrides, { build_pace: 0.5 });
    assert.equal(notes.length, 1);
    assert.match(notes[0], /unknown_0, unknown_1, unknown_2, unknown_3, unknown_4, and 59,995 more/);
    assert.ok(notes[0].length < 400);
  }
  const repeated = read(`#v=2${'&build_pace=0.5'.repeat(60_000)}`);
  assert.deepEqual([repeated.overrides, repeated.notes], [{ build_pace: 0.5 }, []]);
  const different = read(`#v=2${many.map((_, i) => `&build_pace=${i}`).join('')}`);
  assert.deepEqual([different.overrides, different.notes.length], [{}, 1]);
  const parameters = Array.from({ length: 4_000 }, (_, i) => aParameter({ id: `p${i}` }));
  const refused = fromLink(`#v=2${parameters.map(({ id }) => `&${id}=9`).join('')}`, {
    ...description,
    parameters,
  });
  assert.equal(refused.notes.length, 6);
  assert.match(refused.notes[5], /^3,995 more values are ignored/);
});

test('thousands of scenarios are listed as other keys are', () => {
  const many = Array.from({ length: 60_000 }, (_, i) => `&scenario=s${i}`).join('');
  assert.equal(namedIn(`#v=2${many}`), 's0, s1, s2, s3, s4, and 59,995 more');
});

test('a long key, value, date, metric or version is cut in its note', () => {
  const long = 'x'.repeat(500_000);
  for (const link of [
    `${long}=1`,
    `build_pace=${long}`,
    `at=${long}`,
    `metric=${long}`,
    `as_of=${long}`,
    `a=${long}`,
  ])
    for (const note of fromLink(`#v=2&${link}`, description).notes) assert.ok(note.length < 400);
  assert.ok(fromLink(`#v=3${long}`, description).notes.every((note) => note.length < 400));
  assert.ok((namedIn(`#v=2&scenario=${long}`) ?? '').length < 300);
});

// Each of these takes seconds to minutes where the work grows with the square of the length; the test ends if it is linear.
test('the work is linear in the length of a link', () => {
  const hostile = [
    ')',
    '&',
    '=',
    '%',
    '%25',
    '&amp;',
    '\n ',
    ' ',
    '?',
    '+',
    'clid',
    '%26',
    '%3D',
    '.',
    '#',
    'A',
    ';',
    'a;',
    '…',
    '\u200b',
    '</a',
    '<a>',
    '](',
    '’s',
    '=3D',
    '=\n',
    '; a',
    'a=;',
    'amp%3B',
    '%2526',
  ];
  for (const part of hostile) {
    const text = part.repeat(60_000);
    for (const link of [`#v=2&build_pace=${text}x`, `#${text}v=2`, `#v=2&${text}=1`, `#v=3D2&x=3D${text}`])
      fromLink(link, description);
  }
});

test('a message of thousands of levers is linear in work, and gives few notes', () => {
  const levers = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`x${i}`, i]));
  const once = linkTo({ levers }, '');
  const { notes } = fromLink(linkTo({ levers }, once), description);
  assert.equal(notes.length, 1);
  /** @type {string[]} */
  const troubles = [];
  const flags = Object.fromEntries(Object.entries(levers).map(([id, value]) => [id, String(value)]));
  const { link } = readFlags(flags, (note) => troubles.push(note));
  assert.equal(fromLink(link, description).notes.length, 1);
  const appearance = {
    view: 'exposure',
    theme: '',
    accent: null,
    locale: '',
    compact: false,
    uncertainty: true,
  };
  const ids = [...Object.keys(levers), ...Object.keys(levers), 'build_pace', 'build_pace'];
  const shown = leversOf({ ...appearance, levers: ids }, description.parameters, (note) =>
    troubles.push(note),
  );
  assert.deepEqual(
    shown?.map(({ id }) => id),
    ['build_pace'],
  );
  assert.equal(troubles.length, 1);
  assert.ok(troubles[0].length < 400);
});

test('separators in a host’s keys or values are escaped', () => {
  const strange = /** @type {any} */ ({
    levers: { 'x&at': 2030, 'build_pace=2&y': 1, fulfilment: '0.5&at=2030' },
  });
  const { overrides, at } = stateFromLink(valuesIn(linkTo(strange, '')), description, 'state');
  assert.deepEqual([overrides, at], [{}, null]);
});

test('the notes of a page stay few', () => {
  const { state, actions } = createStore(() => {});
  for (let i = 0; i < 1000; i++) actions.note(`note ${i}`);
  assert.ok(state.notes.length <= 20);
  assert.equal(state.notes.at(-1), 'note 999');
});

test('no lever has the name of a tracker', () => {
  const folder = new URL('../../../core/scenarios/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    for (const id of Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8')).parameters))
      assert.equal(isTracker(id), false, id);
});

test('the longest ids that the core takes are levers', () => {
  const id = `investments.${'i'.repeat(200)}.value_usd_bn`;
  const long = { ...description, parameters: [aParameter({ id, value: 1, min: 0, max: 2 })] };
  const link = toLink({ overrides: { [id]: 0.5 }, baselineOverrides: { [id]: 2 }, at: 2029 }, long);
  const { overrides, baselineOverrides, notes } = fromLink(link, long);
  assert.deepEqual([overrides, baselineOverrides, notes], [{ [id]: 0.5 }, { [id]: 2 }, []]);
});
