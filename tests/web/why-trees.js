// Derivations for tests: replies of the engine, with references resolved.

/** @import {DerivationNode} from '../../web/analyses/derivation/nodes.js' */

/**
 * @param {string} name also the label where `rest` has none
 * @param {number | null} value
 * @param {string} unit
 * @param {Partial<DerivationNode>} [rest]
 * @returns {DerivationNode}
 */
export const leaf = (name, value, unit, rest = {}) => ({
  name,
  label: name,
  value,
  unit,
  basis: 'assumption',
  source: null,
  ...rest,
});

/**
 * @param {string} name
 * @param {number | null} value
 * @param {string} unit
 * @param {string} formula with {0} for the first of the inputs; after "; " the reason
 * @param {DerivationNode[]} inputs
 * @param {Partial<DerivationNode>} [rest]
 * @returns {DerivationNode}
 */
export const node = (name, value, unit, formula, inputs, rest = {}) => ({
  name,
  label: name,
  value,
  unit,
  tokens: tokensOf(formula),
  inputs,
  ...rest,
});

/** @param {string} formula */
export const tokensOf = (formula) =>
  formula
    .split(/(\{\d+\}|; )/)
    .filter(Boolean)
    .map((text) => (text.startsWith('{') ? { input: Number(text.slice(1, -1)) } : text));

const dates = [2030];

export const phase = node(
  'contracts.azure-250.phase@2030',
  4 / 7,
  'share',
  '(2030 - {0}) / {1}',
  [
    leaf('contracts.azure-250.start', 2026, 'year', {
      label: 'Azure commitment: start',
      basis: 'article',
      source: 'article',
    }),
    leaf('contracts.azure-250.term_years', 7, 'years', { label: 'Years of the Azure commitment' }),
  ],
  { label: 'Azure commitment: part of the term that has passed', dates },
);

export const backlogLab = node(
  'backlog_lab@2030',
  195.5,
  'USD bn',
  '{0} + {1}',
  [
    node('contracts.azure-250.backlog@2030', 136.1, 'USD bn', '250 * (1 - {0} ^ 2)', [phase], {
      label: 'Azure commitment: left in the backlog',
      dates,
    }),
    leaf('new_contracts.incumbent.backlog@2030', 59.4, 'USD bn', {
      label: 'New contracts with Microsoft: left in the backlog',
      dates,
    }),
  ],
  { label: "Microsoft's backlog from OpenAI", dates },
);

export const backlogShare = node(
  'backlog_share@2030',
  0.183,
  'share',
  '{0} / ({0} + {1})',
  [
    backlogLab,
    node(
      'backlog_other@2030',
      872,
      'USD bn',
      '{0} * (1 + {1})',
      [
        leaf('other_backlog_usd_bn', 343.75, 'USD bn', {
          label: 'Backlog from all others',
          basis: 'derived',
          source: 'msft-fy26q2',
        }),
        leaf('backlog_other.growth@2026', 0.28, 'per year', {
          label: "Microsoft's backlog from all others: growth",
          dates: [2026, 2027],
        }),
      ],
      { label: "Microsoft's backlog from all others", dates },
    ),
  ],
  { label: "OpenAI's share of Microsoft's backlog", dates },
);
