// The flags of an embed, as code needs them. flags.docs.json documents each under the same name.

/**
 * @typedef {object} Flag
 * @property {string} name
 * @property {string} kind key of its parser in attributes.js
 * @property {string[]} [values] of a choice; the first is the default
 * @property {Record<string, string>} [aliases] former names of values
 * @property {string} [default] of a switch
 */

/** @type {Flag[]} */
export const FLAGS = [
  { name: 'scenario', kind: 'state' },
  { name: 'year', kind: 'state' },
  { name: 'sites', kind: 'state' },
  {
    name: 'view',
    kind: 'choice',
    values: [
      ...['whole', 'sentence', 'exposure', 'payment', 'capacity', 'stake', 'relationship'],
      ...['partners', 'tornado', 'claim'],
    ],
    aliases: { share: 'exposure', coexistence: 'relationship' },
  },
  { name: 'claim', kind: 'name' },
  { name: 'levers', kind: 'list' },
  { name: 'theme', kind: 'choice', values: ['auto', 'light', 'dark', 'transparent'] },
  { name: 'ground', kind: 'colour' },
  { name: 'accent', kind: 'colour' },
  { name: 'locale', kind: 'locale' },
  { name: 'compact', kind: 'switch', default: 'off' },
  { name: 'uncertainty', kind: 'switch', default: 'on' },
];

/** Views whose names meant another one in addresses with a link of the first version. */
export const FIRST_VERSION_VIEWS = new Map([['exposure', 'payment']]);
