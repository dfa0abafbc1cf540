/** @type {WeakMap<object, Map<string, unknown>>} */
const settledAnswers = new WeakMap();

/**
 * Computed once for each time that the finger rests, and anew where something else is asked meanwhile: the drag in
 * between pays nothing.
 *
 * @template T
 * @param {object} settleToken @param {string} question what is computed and from what, beside the levers
 * @param {() => T} compute @returns {T}
 */
export function memoSettled(settleToken, question, compute) {
  const answers = settledAnswers.get(settleToken) ?? new Map();
  settledAnswers.set(settleToken, answers);
  if (!answers.has(question)) answers.set(question, compute());
  return answers.get(question);
}
