import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pickFlags, readFlags } from '../../../web/app/attributes.js';
import { nearMisses } from '../../../web/app/near-misses.js';
import { FLAG_ROWS } from '../../../web/build/flag-table.js';
import { scenarios } from '../scenarios.js';

// CSS.supports() of a browser, for the colours in the tests.
Object.assign(globalThis, {
  CSS: {
    supports: (/** @type {string} */ what, /** @type {string} */ text) =>
      /^color: #(b3261e|101418)$/.test(`${what}: ${text}`),
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
  claim: null,
  levers: null,
  theme: 'auto',
  ground: null,
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
    ['claim', 'hedged', 'hedged'],
    ['claim', 'oracle-4.5', 'oracle-4.5'],
    ['theme', 'transparent', 'transparent'],
    ['levers', 'none', []],
    ['levers', 'build_pace', ['build_pace']],
    ['levers', 'build_pace, fulfilment', ['build_pace', 'fulfilment']],
    ['ground', '#101418', '#101418'],
    ['accent', '#b3261e', '#b3261e'],
    ['locale', 'de-DE', 'de-DE'],
    ['locale', 'EN-in', 'en-IN'],
    ['compact', '', true],
    ['compact', 'on', true],
    ['compact', 'compact', true],
    ['compact', 'true', true],
    ['compact', 'True', true],
    ['uncertainty', 'uncertainty', true],
    ['uncertainty', 'False', false],
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
    ground: 'see-through',
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
    /it takes whole, sentence, exposure, payment, capacity, stake, relationship, partners, tornado, claim\.$/,
  );
  assert.equal(read({ locale: 'xx' }).warnings.length, 1, 'a valid tag of an unsupported language');
});

test('an invalid value leaves the previous one, with a warning; a missing one the default', () => {
  const previous = {
    view: 'capacity',
    theme: 'dark',
    ground: '#101418',
    accent: '#b3261e',
    locale: 'de-DE',
    compact: true,
    uncertainty: false,
  };
  for (const name of Object.keys(previous)) {
    /** @type {string[]} */
    const warnings = [];
    const { appearance } = readFlags({ [name]: 'no such' }, (one) => warnings.push(one), previous);
    assert.deepEqual(appearance, { ...UNSET, [name]: /** @type {any} */ (previous)[name] }, name);
    assert.equal(warnings.length, 1, name);
    assert.ok(warnings[0].startsWith(`${name}="no such" is ignored`), warnings[0]);
  }
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

/** All attributes of HTML, but for `compact`, which is a flag here. */
const HTML =
  'abbr accept accept-charset accesskey action align alink allow allowfullscreen alpha alt archive as async ' +
  'autocapitalize autocomplete autocorrect autofocus autoplay axis background behavior bgcolor blocking border ' +
  'bordercolor cellpadding cellspacing challenge char charoff charset checked cite class classid clear clip closedby ' +
  'code codebase codetype color colorspace cols colspan command commandfor content contenteditable controls ' +
  'coords crossorigin csp data datafld dataformatas datasrc datetime declare decoding default defer dir direction ' +
  'dirname disabled download draggable elementtiming enctype enterkeyhint event exportparts face fetchpriority ' +
  'for form formaction formenctype formmethod formnovalidate formtarget frame frameborder headers height hidden ' +
  'high href hreflang hspace http-equiv icon id imagesizes imagesrcset inert inputmode integrity is ismap itemid ' +
  'itemprop itemref itemscope itemtype kind label lang language link list loading longdesc loop low lowsrc ' +
  'marginheight marginwidth max maxlength media method methods min minlength multiple muted name nohref nomodule ' +
  'nonce noresize noshade novalidate nowrap object open optimum part pattern ping placeholder playsinline popover ' +
  'popovertarget popovertargetaction poster preload profile prompt radiogroup readonly referrerpolicy rel required ' +
  'rev reversed role rows rowspan rules sandbox scheme scope scrolling selected shadowrootclonable ' +
  'shadowrootdelegatesfocus shadowrootmode shadowrootserializable shape size sizes slot span spellcheck src srcdoc ' +
  'srclang srcset standby start step style summary tabindex target text title translate truespeed type typemustmatch ' +
  'usemap valign value valuetype version virtualkeyboardpolicy vlink vrml vspace width wrap writingsuggestions xmlns';
const OTHERS =
  'as_of at metric trials seed address base data-x data-lever data-build_pace aria-label aria-hidden onclick onerror hx-get hx-swap hx-on:click ' +
  'v-bind:view v-cloak v-if :view @click @click.prevent #default x-data x-bind:view x-on:click.away ng-version ' +
  'ng-reflect-view _ngcontent-abc _nghost-ng-c1 [view] (click) *ngif cz-shortcut-listen bis_skin_checked bis_register ' +
  'astro-cid-x svelte-h q:id wire:click up-target turbo-frame xml:lang xlink:href s-abc childId initialWidth parentUrl ' +
  'utm_source utm_medium fbclid gclid msclkid mc_cid mc_eid hsa_acc mtm_campaign pk_kwd li_fat_id ref ref_src igsh ' +
  '_ga __cf_chl_tk v _vercel_share page cachebust';

test('attributes and parameters of others are no flags, and need no note', () => {
  const levers = scenarios.flatMap(({ parameters }) => [...parameters.keys()]);
  for (const name of `${HTML} ${OTHERS}`.split(' ')) {
    assert.deepEqual(pickFlags([[name, 'x']]), {}, name);
    assert.deepEqual(nearMisses([name], levers), [], name);
  }
});

test('flags, every lever of every scenario and what looks like one are flags', () => {
  const names = scenarios.flatMap(({ parameters }) => [...parameters.keys()]);
  assert.ok(names.length > 200);
  for (const name of [...names, ...FLAG_ROWS.map(({ name }) => name), 'warp_speed', 'contracts.x-1.y'])
    assert.deepEqual(pickFlags([[name, 'x']]), { [name]: 'x' }, name);
});

test('a name that is nearly a flag is noted', () => {
  const levers = [...scenarios[0].parameters.keys()];
  for (const [name, meant] of Object.entries({
    veiw: 'view',
    views: 'view',
    them: 'theme',
    lever: 'levers',
    accents: 'accent',
    local: 'locale',
    uncertanty: 'uncertainty',
    'un-certainty': 'uncertainty',
    Theme: 'theme',
    'build-pace': 'build_pace',
    buildPace: 'build_pace',
    buildpace: 'build_pace',
    fulfillment: 'fulfilment',
  })) {
    assert.deepEqual(pickFlags([[name, 'x']]), {}, name);
    assert.deepEqual(
      nearMisses([name], levers),
      [`${name} is ignored: it is no flag. “${meant}” is one.`],
      name,
    );
  }
});

test('names of inherited properties are no options', () => {
  assert.deepEqual(read({ constructor: 'x' }).appearance, UNSET);
  for (const view of ['constructor', 'toString']) assert.deepEqual(read({ view }).appearance, UNSET, view);
  assert.equal(read({ constructor: 'x' }).link, '#constructor=x&v=2');
});
