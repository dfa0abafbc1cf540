import { inSentence } from '../words/grammar.js';

/**
 * Names that tell levers or metrics apart away from their place: a label that occurs twice ("Growth it fades to") takes the label
 * of the lever that it belongs to, the last one above it with a label of its own.
 *
 * @param {{ id: string, label: string }[]} parameters @returns {Map<string, string>} by id
 */
export function leverNames(parameters) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const { label } of parameters) times.set(label, (times.get(label) ?? 0) + 1);
  let above = '';
  return new Map(
    parameters.map(({ id, label }) => {
      if (times.get(label) !== 1) return [id, `${above}: ${inSentence(label, [])}`];
      above = label;
      return [id, label];
    }),
  );
}
