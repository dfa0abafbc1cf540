// A formula in words, and again with its values: the names in it are those of its inputs.

/**
 * @typedef {import('../types.js').Derivation} Derivation
 * @typedef {{ text: string, isInput: boolean }} Piece
 */

const LONG_SUM = 4;
/** @type {[RegExp, any][]} */
const SIGNS = [
  [/\s*\*\s*/g, ' × '],
  [/\s*\/\s*/g, ' ÷ '],
  [/ - /g, ' − '],
  [/^-|(?<=\()-/g, '−'],
  [
    /\s*\^\s*(\d+)/g,
    (/** @type {string} */ _, /** @type {string} */ power) =>
      [...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join(''),
  ],
  [/\bsqrt\b/g, '√'],
  [/\bmin\b/g, 'the least of '],
  [/\bmax\b/g, 'the most of '],
];

/** A formula, and after a semicolon what is to be said of it. @param {string} formula @returns {[string, string]} */
export function formulaAndNote(formula) {
  const [said, ...note] = formula.split(';');
  return [said.trim(), note.join(';').trim()];
}

/** Where a sum is longer than one reads, its inputs below say it better. @param {Derivation} node @returns {boolean} */
export function isLongSum({ formula, inputs = [] }) {
  if (inputs.length <= LONG_SUM) return false;
  const [said] = formulaAndNote(formula ?? '');
  return inputs.every(({ name }) => said.includes(name)) && !/[*/^(-]/.test(without(said, inputs));
}

/** @param {string} formula @param {Derivation[]} inputs */
const without = (formula, inputs) =>
  piecesOf(formula, inputs, () => '')
    .map(({ text }) => text)
    .join('');

/**
 * The formula with each input as `tell` tells it.
 *
 * @param {string} formula without its note @param {Derivation[]} inputs @param {(input: Derivation) => string} tell
 * @returns {Piece[]}
 */
export function piecesOf(formula, inputs, tell) {
  const byName = new Map(inputs.map((input) => [input.name, input]));
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(literally);
  if (!names.length) return [{ text: withSigns(formula), isInput: false }];
  return formula
    .split(new RegExp(`(?<![\\w.@])(${names.join('|')})(?![\\w@]|\\.\\w)`))
    .filter((text) => text !== '')
    .map((text) => {
      const input = byName.get(text);
      return input ? { text: tell(input), isInput: true } : { text: withSigns(text), isInput: false };
    });
}

/** @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param {string} text */
const withSigns = (text) => SIGNS.reduce((said, [sign, word]) => said.replace(sign, word), text);
