import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dealTable } from '../../../web/charts/deal-table.js';
import { partnerTable } from '../../../web/charts/partner-tables.js';
import { layoutOf } from '../../../web/ui/table.js';
import { viewOf } from '../charts-views.js';

test('rows of words are stacked on narrow screens, rows of numbers are not', () => {
  assert.equal(layoutOf(dealTable(viewOf())), 'stacking');
  assert.equal(layoutOf(partnerTable(viewOf())), 'columns');
});
