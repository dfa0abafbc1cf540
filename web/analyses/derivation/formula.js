// The formula of a node as pieces of text: operands as the caller formats them, operators as mathematical signs.

/**
 * @import {Token} from '../../types.js'
 * @import {DerivationNode} from './nodes.js'
 */

/**
 * @typedef {{ text: string, isInput: boolean }} Piece
 */

const LONG_SUM = 4; // inputs
const REASON = '; ';
/** @type {[RegExp, any][]} */
const OPERATORS = [
  [/\*/g, '×'],
  [/\//g, '÷'],
  [/ - /g, ' − '],
  [/(^|\()-/g, '$1−'],
  [
    / \^ (\d+)/g,
    (/** @type {string} */ _, /** @type {string} */ power) =>
      [...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join(''),
  ],
  [/\bsqrt\b/g, '√'],
  [/\bmin\b/g, 'the least of '],
  [/\bmax\b/g, 'the most of '],
];

/**
 * The formula, and the reason why this case of it applies; the reason is empty for a formula with one case.
 *
 * @param {Pick<DerivationNode, 'tokens'>} node
 * @returns {[Token[], Token[]]}
 */
export function formulaAndReason({ tokens = [] }) {
  const at = tokens.indexOf(REASON);
  return at < 0 ? [tokens, []] : [tokens.slice(0, at), tokens.slice(at + 1)];
}

/**
 * Whether the formula is the sum of all inputs, with more than LONG_SUM of them.
 *
 * @param {DerivationNode} node
 */
export function isLongSum(node) {
  const inputs = node.inputs ?? [];
  const [formula] = formulaAndReason(node);
  const signs = formula.filter((token) => typeof token === 'string');
  const isSum = formula.length === inputs.length + signs.length && signs.every((sign) => sign === ' + ');
  return isSum && inputs.length > LONG_SUM;
}

/**
 * @param {Token[]} tokens
 * @param {DerivationNode[]} inputs
 * @param {(input: DerivationNode) => string} format
 * @returns {Piece[]}
 */
export const piecesOf = (tokens, inputs, format) =>
  tokens.map((token) =>
    typeof token === 'string'
      ? { text: withSigns(token), isInput: false }
      : { text: format(inputs[token.input]), isInput: true },
  );

/** @param {string} text */
const withSigns = (text) =>
  OPERATORS.reduce((result, [pattern, sign]) => result.replace(pattern, sign), text);
