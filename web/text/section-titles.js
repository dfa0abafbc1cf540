// Titles of the sections that are loaded where they come into view.

export const SECTION_TITLES = {
  claims: 'The article, sentence by sentence',
  record: 'What was known, and how it held',
};
