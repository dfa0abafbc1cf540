// The flags of an element, as attributes and as a property, and what of their changes is reported.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { AttributeController } from '../../../web/app/attribute-controller.js';

const { document, MutationObserver } = new JSDOM('', { url: 'http://localhost/' }).window;
Object.assign(globalThis, { MutationObserver });

const { warn } = console;
/** @type {string[]} */
let warnings = [];
beforeEach(() => {
  warnings = [];
  console.warn = (/** @type {string} */ text) => void warnings.push(text);
});
afterEach(() => void (console.warn = warn));

/** @param {Record<string, string>} [attributes] */
function controllerOf(attributes = {}) {
  const element = /** @type {any} */ (document.createElement('deal-scope'));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.flags = {};
  const view = /** @type {any} */ (document.createElement('deal-scope-view'));
  view.addController = () => {};
  /** @type {{ before: string, after: string, view: string }[]} */
  const changes = [];
  const controller = new AttributeController(view, element, (before) =>
    changes.push({ before: before.link, after: controller.flags.link, view: controller.appearance.view }),
  );
  controller.hostConnected();
  return { element, view, controller, changes };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('a flag that changes is reported once, with the flags before', async () => {
  const { element, view, changes } = controllerOf({ year: '2028', view: 'payment' });
  assert.deepEqual(changes, []);
  element.setAttribute('year', '2029');
  element.setAttribute('view', 'capacity');
  await turn();
  assert.deepEqual(changes, [{ before: '#at=2028&v=2', after: '#at=2029&v=2', view: 'capacity' }]);
  assert.equal(view.getAttribute('view'), 'capacity');
});

test('an attribute that is no flag is not reported', async () => {
  const { element, changes } = controllerOf({ year: '2028' });
  for (const name of [
    'loading',
    'align',
    'form',
    'label',
    'hx-get',
    'v-bind:x',
    'aria-label',
    'data-x',
    'base',
  ])
    element.setAttribute(name, 'x');
  element.setAttribute('year', '2028');
  element.className = 'wide';
  await turn();
  assert.deepEqual([changes, warnings], [[], []]);
});

test('the property takes precedence over attributes; its values may be numbers, switches and lists', () => {
  const { element, controller } = controllerOf({ year: '2028', view: 'payment' });
  element.flags = { year: 2029, compact: true, levers: ['build_pace', 'fulfilment'], view: null };
  controller.follow();
  assert.equal(controller.flags.link, '#at=2029&v=2');
  const { view, compact, levers } = controller.appearance;
  assert.deepEqual([view, compact, levers], ['payment', true, ['build_pace', 'fulfilment']]);
});

test('attributes that change while the element is out of the document count when it is back', async () => {
  const { element, controller, changes } = controllerOf();
  controller.hostDisconnected();
  element.setAttribute('build_pace', '0.5');
  await turn();
  assert.equal(changes.length, 0);
  controller.hostConnected();
  assert.deepEqual(changes, [{ before: '', after: '#build_pace=0.5&v=2', view: 'whole' }]);
});

test('each warning is logged once', () => {
  const { element, controller } = controllerOf({ view: 'sideways' });
  element.setAttribute('year', '2028');
  controller.follow();
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /^deal-scope: view="sideways" is ignored/);
});

test('an invalid flag leaves what was set before, as often as it changes, and one that is removed the default', () => {
  const { element, view, controller } = controllerOf({ view: 'capacity', theme: 'dark', compact: '' });
  const shown = () => {
    const { view, theme, compact } = controller.appearance;
    return [view, theme, compact];
  };
  for (const [name, text] of [
    ['view', 'nonsense'],
    ['theme', 'drak'],
    ['theme', 'drakk'],
    ['compact', 'yess'],
  ]) {
    element.setAttribute(name, text);
    controller.follow();
    assert.deepEqual(shown(), ['capacity', 'dark', true], text);
    assert.match(warnings.at(-1) ?? '', new RegExp(`deal-scope: ${name}="${text}" is ignored`));
  }
  assert.equal(warnings.length, 4);
  assert.deepEqual([view.getAttribute('view'), view.getAttribute('theme')], ['capacity', 'dark']);
  element.flags = { view: 'sideways' };
  controller.follow();
  assert.equal(controller.appearance.view, 'capacity');
  element.flags = {};
  for (const name of ['view', 'theme', 'compact']) element.removeAttribute(name);
  controller.follow();
  assert.deepEqual(shown(), ['whole', 'auto', false]);
});

test('names that are nearly flags are logged, others are not', async () => {
  const { element, controller } = controllerOf({ veiw: 'payment', class: 'wide', loading: 'lazy' });
  element.flags = { buildPace: 0.5 };
  await controller.warnOfNearMisses(['build_pace']);
  await controller.warnOfNearMisses(['build_pace']);
  assert.deepEqual(warnings, [
    'deal-scope: veiw is ignored: it is no flag. “view” is one.',
    'deal-scope: buildPace is ignored: it is no flag. “build_pace” is one.',
  ]);
});

test('beside a link of the first version a view has the name that it has now', () => {
  const { controller } = controllerOf({ view: 'exposure' });
  assert.match(controller.readAsFirstVersion() ?? '', /“exposure” of the link is called “payment” now/);
  controller.follow();
  assert.equal(controller.appearance.view, 'payment');
  assert.equal(controllerOf({ view: 'capacity' }).controller.readAsFirstVersion(), null);
});
