import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex, originOf, plainCitation } from '../../../web/export/citation.js';
import { aView } from '../a-view.js';

const LINK = 'https://dealscope.example/#v=1&scenario=plain&build_pace=0.5';

const origin = originOf(aView().description, LINK);

test('a citation has the title, the date of the figures, the link and the day', () => {
  const data = {
    ...origin,
    title: 'R&D_100% {of} ~it',
    scenario: 'plain',
    accessed: new Date(2026, 10, 2, 12),
  };
  assert.equal(
    plainCitation(data),
    `Dealscope: “R&D_100% {of} ~it”. Figures as of 28 January 2026. ${LINK} (accessed 2 November 2026).`,
  );
  const entry = bibtex(data);
  assert.match(entry, /^@online\{dealscope-plain,\n/);
  assert.ok(entry.includes('title   = {R\\&D\\_100\\% \\{of\\} \\textasciitilde{}it},'), entry);
  assert.ok(entry.includes(`url     = {${LINK}},`));
  assert.ok(entry.includes('urldate = {2026-11-02},'));
});
