// The flags of an embed, as code reads them. What people read of each is in flags.docs.json, under its name.

/** @typedef {{ name: string, kind: string, values?: string[], own?: string }} Flag `own`: what holds where nobody sets it */

/** @type {Flag[]} */
export const FLAGS = [
  { name: 'scenario', kind: 'state' },
  { name: 'year', kind: 'state' },
  {
    name: 'view',
    kind: 'choice',
    values: ['whole', 'sentence', 'exposure', 'share', 'coexistence', 'capacity', 'partners', 'tornado'],
  },
  { name: 'levers', kind: 'list' },
  { name: 'theme', kind: 'choice', values: ['auto', 'light', 'dark', 'transparent'] },
  { name: 'accent', kind: 'colour' },
  { name: 'locale', kind: 'locale' },
  { name: 'compact', kind: 'switch', own: 'off' },
  { name: 'uncertainty', kind: 'switch', own: 'on' },
];
