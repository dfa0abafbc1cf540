// The calls into what the page starts with: a scenario's description as text, its point answer in numbers.

import { numbersOf, resultOf } from './replies.js';

/** @param {import('dealscope').Point} module @returns {import('./engine.js').Engine} */
export function pointEngine(module) {
  let open = { text: '', handle: 0 };
  return {
    describe: (scenario, overrides = {}) =>
      JSON.parse(module.describe(scenario, JSON.stringify({ overrides }))),
    evaluate_values(scenario, values) {
      if (scenario !== open.text)
        open = { text: scenario, handle: resultOf(JSON.parse(module.open_scenario(scenario))) };
      const found = module.evaluate_values(open.handle, values);
      if (typeof found === 'string') open.text = ''; // memory that runs out closes it
      return numbersOf(found);
    },
  };
}
