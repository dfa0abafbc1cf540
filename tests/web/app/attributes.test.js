import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickFlags, readFlags } from '../../../web/app/attributes.js';
import { FLAG_ROWS } from '../../../web/build/flag-table.js';

// What a browser knows of colours.
Object.assign(globalThis, {
  CSS: {
    supports: (/** @type {string} */ what, /** @type {string} */ text) =>
      `${what}: ${text}` === 'color: #b3261e',
  },
});

/** @param {Record<string, string>} given */
function read(given) {
  /** @type {string[]} */
  const troubles = [];
  return { ...readFlags(given, (trouble) => troubles.push(trouble)), troubles };
}

const UNSET = {
  view: 'whole',
  levers: null,
  theme: 'auto',
  accent: null,
  locale: 'en-US',
  compact: false,
  uncertainty: true,
};

test('without flags there is the whole page as it is, and no state is asked for', () => {
  assert.deepEqual(read({}), { appearance: UNSET, link: '', troubles: [] });
});

test('each kind reads its own text', () => {
  /** @type {[string, string, unknown][]} */
  const readings = [
    ['view', 'share', 'share'],
    ['theme', 'transparent', 'transparent'],
    ['levers', 'none', []],
    ['levers', 'build_pace', ['build_pace']],
    ['levers', 'build_pace, fulfilment', ['build_pace', 'fulfilment']],
    ['accent', '#b3261e', '#b3261e'],
    ['locale', 'de-DE', 'de-DE'],
    ['locale', 'EN-in', 'en-IN'],
    ['compact', '', true],
    ['compact', 'on', true],
    ['uncertainty', 'off', false],
    ['uncertainty', 'false', false],
    ['uncertainty', '0', false],
  ];
  for (const [name, text, value] of readings)
    assert.deepEqual(
      read({ [name]: text }),
      { appearance: { ...UNSET, [name]: value }, link: '', troubles: [] },
      `${name}="${text}"`,
    );
});

test('a value that is none falls back, and is said', () => {
  const wrong = {
    view: 'sideways',
    theme: 'Dark',
    accent: 'url(https://example.com/x)',
    locale: 'not a tag',
    compact: 'perhaps',
    uncertainty: '2',
  };
  for (const [name, text] of Object.entries(wrong)) {
    const { appearance, link, troubles } = read({ [name]: text });
    assert.deepEqual([appearance, link], [UNSET, ''], name);
    assert.equal(troubles.length, 1, name);
    assert.ok(troubles[0].startsWith(`${name}="${text}" is ignored`), troubles[0]);
  }
  assert.match(read({ view: 'x' }).troubles[0], /it takes whole, sentence, exposure, .*tornado\.$/);
  assert.equal(
    read({ locale: 'xx' }).troubles.length,
    1,
    'a tag of a language that the browser does not know',
  );
});

test('scenario, year and levers are the state that is asked for', () => {
  assert.equal(
    read({ scenario: 'mid-2026', year: '2028', build_pace: '0.5', view: 'share' }).link,
    '#scenario=mid-2026&at=2028&build_pace=0.5&v=2',
  );
  const lever = 'contracts.azure-250.term_years';
  assert.equal(read({ [lever]: '10' }).link, `#${lever}=10&v=2`);
  assert.equal(read({ build_pace: '1&scenario=x#' }).link, '#build_pace=1%26scenario%3Dx%23&v=2');
});

test('every example in the table is read without a word', () => {
  for (const { name, examples } of FLAG_ROWS)
    for (const text of examples) assert.deepEqual(read({ [name]: text }).troubles, [], `${name}="${text}"`);
});

test('what elements and addresses carry for others is left alone', () => {
  const others = [
    ...[
      'address',
      'class',
      'id',
      'style',
      'slot',
      'hidden',
      'title',
      'lang',
      'dir',
      'role',
      'tabindex',
      'is',
    ],
    ...['onclick', 'data-x', 'aria-label', 'nonce', 'width', 'v-cloak', 'ng-version', '_ngcontent-abc'],
    ...[
      'spellcheck',
      'translate',
      'draggable',
      'contenteditable',
      'accesskey',
      'autofocus',
      'autocapitalize',
    ],
    ...['enterkeyhint', 'exportparts', 'inputmode', 'itemprop', 'popover', 'cz-shortcut-listen', 'name'],
    ...['childId', 'initialWidth', 'parentUrl', 'xml:lang', '@click', 'utm_source', 'fbclid', 'gclid'],
  ];
  assert.deepEqual(pickFlags(others.map((name) => [name, 'x'])), {});
  const own = ['view', 'levers', 'build_pace', 'contracts.azure-250.term_years', 'build-pace'];
  assert.deepEqual(Object.keys(pickFlags(own.map((name) => [name, 'x']))), own);
});

test('names of objects are no flags', () => {
  assert.deepEqual(read({ constructor: 'x' }).appearance, UNSET);
  assert.equal(read({ constructor: 'x' }).link, '#constructor=x&v=2');
});
