/**
 * The views that can be embedded, with their heights in a column of 640 px: those of frames that are not resized. The whole
 * page scrolls in its frame.
 */
export const VIEWS = [
  { id: 'whole', label: 'The whole page', height: 900 },
  { id: 'sentence', label: 'The answer in words', height: 950 },
  { id: 'exposure', label: 'What is owed and what can be paid', height: 1520 },
  { id: 'share', label: 'The share of the backlog', height: 1750 },
  { id: 'coexistence', label: 'The two sides’ dependence', height: 1850 },
  { id: 'capacity', label: 'Capacity', height: 1580 },
  { id: 'partners', label: 'The partners’ tables', height: 1860 },
  { id: 'tornado', label: 'What matters most', height: 1900 },
];

export const THEMES = [
  { id: 'auto', label: 'As the reader’s device has it' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'transparent', label: 'On the article’s own ground' },
];
