// Derivations for tests, in the shape that the engine replies with.

/** @typedef {import('../../web/types.js').Derivation} Derivation */

/** @param {string} name @param {number | null} value @param {string} unit @param {Partial<Derivation>} [rest] @returns {Derivation} */
export const leaf = (name, value, unit, rest = {}) => ({
  ...{ name, value, unit, basis: 'assumption', source: null },
  ...rest,
});

/** @param {string} name @param {number | null} value @param {string} unit @param {string} formula @param {Derivation[]} inputs @returns {Derivation} */
export const node = (name, value, unit, formula, inputs) => ({ name, value, unit, formula, inputs });

export const phase = node(
  'contracts.azure-250.phase@2030',
  4 / 7,
  'share',
  '(2030 - contracts.azure-250.start) / contracts.azure-250.term_years',
  [
    leaf('contracts.azure-250.start', 2026, 'year', { basis: 'article', source: 'article' }),
    leaf('contracts.azure-250.term_years', 7, 'years'),
  ],
);

export const backlogLab = node(
  'backlog_lab@2030',
  195.5,
  'USD bn',
  'contracts.azure-250.backlog@2030 + new_contracts.incumbent.backlog@2030',
  [
    node(
      'contracts.azure-250.backlog@2030',
      136.1,
      'USD bn',
      '250 * (1 - contracts.azure-250.phase@2030 ^ 2)',
      [phase],
    ),
    leaf('new_contracts.incumbent.backlog@2030', 59.4, 'USD bn'),
  ],
);

export const backlogShare = node(
  'backlog_share@2030',
  0.183,
  'share',
  'backlog_lab@2030 / (backlog_lab@2030 + backlog_other@2030)',
  [
    backlogLab,
    node('backlog_other@2030', 872, 'USD bn', 'other_backlog_usd_bn * (1 + backlog_other.growth@2026)', [
      leaf('other_backlog_usd_bn', 343.75, 'USD bn', { basis: 'derived', source: 'msft-fy26q2' }),
      leaf('backlog_other.growth@2026', 0.28, 'per year'),
    ]),
  ],
);
