import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickFlags, readFlags } from '../../../web/app/attributes.js';
import { FLAG_ROWS } from '../../../web/build/flag-table.js';

// CSS.supports() of a browser, for the one colour in the tests.
Object.assign(globalThis, {
  CSS: {
    supports: (/** @type {string} */ what, /** @type {string} */ text) =>
      `${what}: ${text}` === 'color: #b3261e',
  },
});

/** @param {Record<string, string>} given */
function read(given) {
  /** @type {string[]} */
  const warnings = [];
  return { ...readFlags(given, (warning) => warnings.push(warning)), warnings };
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

test('without flags every option has its default and the link is empty', () => {
  assert.deepEqual(read({}), { appearance: UNSET, link: '', warnings: [] });
});

test('each kind of flag has its parser', () => {
  /** @type {[string, string, unknown][]} */
  const cases = [
    ['view', 'payment', 'payment'],
    ['view', 'share', 'exposure'],
    ['view', 'coexistence', 'relationship'],
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
  for (const [name, text, value] of cases)
    assert.deepEqual(
      read({ [name]: text }),
      { appearance: { ...UNSET, [name]: value }, link: '', warnings: [] },
      `${name}="${text}"`,
    );
});

test('an invalid value is replaced by the default, with a warning', () => {
  const invalid = {
    view: 'sideways',
    theme: 'Dark',
    accent: 'url(https://example.com/x)',
    locale: 'not a tag',
    compact: 'perhaps',
    uncertainty: '2',
  };
  for (const [name, text] of Object.entries(invalid)) {
    const { appearance, link, warnings } = read({ [name]: text });
    assert.deepEqual([appearance, link], [UNSET, ''], name);
    assert.equal(warnings.length, 1, name);
    assert.ok(warnings[0].startsWith(`${name}="${text}" is ignored`), warnings[0]);
  }
  assert.match(
    read({ view: 'x' }).warnings[0],
    /it takes whole, sentence, exposure, payment, capacity, stake, relationship, partners, tornado\.$/,
  );
  assert.equal(read({ locale: 'xx' }).warnings.length, 1, 'a valid tag of an unsupported language');
});

test('scenario, year and levers become a link', () => {
  assert.equal(
    read({ scenario: 'mid-2026', year: '2028', build_pace: '0.5', view: 'exposure' }).link,
    '#scenario=mid-2026&at=2028&build_pace=0.5&v=2',
  );
  const lever = 'contracts.azure-250.term_years';
  assert.equal(read({ [lever]: '10' }).link, `#${lever}=10&v=2`);
  assert.equal(read({ build_pace: '1&scenario=x#' }).link, '#build_pace=1%26scenario%3Dx%23&v=2');
});

test('every documented example is parsed without a warning', () => {
  for (const { name, examples } of FLAG_ROWS)
    for (const text of examples) assert.deepEqual(read({ [name]: text }).warnings, [], `${name}="${text}"`);
});

test('attributes and parameters that are meant for others are not taken for flags', () => {
  const foreign = [
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
  assert.deepEqual(pickFlags(foreign.map((name) => [name, 'x'])), {});
  const flags = ['view', 'levers', 'build_pace', 'contracts.azure-250.term_years', 'build-pace'];
  assert.deepEqual(Object.keys(pickFlags(flags.map((name) => [name, 'x']))), flags);
});

test('names of inherited properties are not taken for options', () => {
  assert.deepEqual(read({ constructor: 'x' }).appearance, UNSET);
  for (const view of ['constructor', 'toString']) assert.deepEqual(read({ view }).appearance, UNSET, view);
  assert.equal(read({ constructor: 'x' }).link, '#constructor=x&v=2');
});
