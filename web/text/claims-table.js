// The statements as a table, for reading across and as a file.

import { VERDICTS, reasonOf, shareOfTrials, sidesOf, verdictOf } from './claims.js';
import { DASH } from './numbers.js';
import { phrase } from './phrase.js';

/**
 * @import {Claim, ClaimRow, ClaimsFile, Evaluation, Table} from '../types.js'
 * @import {Side} from './claims.js'
 */

/**
 * @param {Evaluation} view
 * @param {ClaimsFile} file
 * @param {Claim[]} claims of the file
 * @param {Map<string, ClaimRow>} rows
 * @returns {Table}
 */
export function claimsTable(view, { facts }, claims, rows) {
  const labels = new Map(view.description.parameters.map(({ id, label }) => [id, label]));
  return {
    name: 'Statements',
    caption: 'The statements, with what each compares and the part of the trials in which it is true.',
    columns: [
      { key: 'statement', label: 'Statement', numeric: false },
      { key: 'verdict', label: 'Verdict', numeric: false },
      { key: 'basis', label: 'Resting on', numeric: false },
      { key: 'left', label: 'Figure', numeric: false },
      { key: 'relation', label: 'Test', numeric: false },
      { key: 'right', label: 'Compared with', numeric: false },
      { key: 'trials', label: 'True in', numeric: false },
      { key: 'lever', label: 'Decided most by', numeric: false },
    ],
    rows: claims.map((claim) => {
      const row = rows.get(claim.id);
      const verdict = verdictOf(claim, facts, row);
      const sides = claim.test && row ? sidesOf(view, claim.test, row) : null;
      const share = row?.share_of_trials;
      return {
        header: claim.text,
        cells: [
          VERDICTS[verdict],
          reasonOf(claim, facts, verdict, row) || DASH,
          sides ? sideCell(sides.left) : DASH,
          sides ? sides.relation : DASH,
          sides ? sideCell(sides.right) : DASH,
          typeof share === 'number' ? shareOfTrials(share) : DASH,
          labels.get(row?.lever ?? claim.lever ?? '') ?? DASH,
        ],
        note: claim.note,
      };
    }),
  };
}

/** @param {Side} side */
const sideCell = ({ value, name }) => (name ? phrase`${name}: ${value}` : phrase`${value}`);
