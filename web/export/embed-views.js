/**
 * The views that can be embedded, with their heights in a column of 640 px: those of frames that are not resized. The whole
 * page scrolls in its frame.
 */
export const VIEWS = [
  { id: 'whole', label: 'The whole page', height: 900 },
  { id: 'sentence', label: 'The sentence', height: 420 },
  { id: 'exposure', label: 'The share of the backlog', height: 1130 },
  { id: 'payment', label: 'What is owed and what can be paid', height: 1120 },
  { id: 'capacity', label: 'Its own computing', height: 1600 },
  { id: 'stake', label: 'What the stake brings', height: 1085 },
  { id: 'relationship', label: 'Where the two stand', height: 1275 },
  { id: 'partners', label: 'The partners’ tables', height: 1230 },
  { id: 'tornado', label: 'What matters most', height: 1360 },
  { id: 'claim', label: 'One statement of the article', height: 266 },
];

export const THEMES = [
  { id: 'auto', label: 'As the article or the device has it' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'transparent', label: 'On the article’s own ground' },
];
