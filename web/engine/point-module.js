// Instantiates the core's first module (wasm/point_exports.cpp). Its door takes and returns numbers alone, so it needs none of
// Emscripten's glue.

/** @import {Create, Point} from 'dealscope' */

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(call: number) => void} dealscope_call
 * @property {(count: number) => number} make_room
 * @property {() => number} input_numbers address
 * @property {() => number} output_numbers address
 * @property {() => number} open_figures
 * @property {() => number} evaluate_figures count, or a fault below 0
 * @property {() => number} describe_figures count, or a fault below 0
 */

/** @type {Create<Point>} */
export default function createPoint({ instantiateWasm } = {}) {
  /** @type {Exports} */
  let core;
  const env = {
    dealscope_throw_out_of_memory() {
      throw new RangeError('out of memory');
    },
    /** Returns whether the call completed (wasm/heap.cpp). */
    dealscope_try(/** @type {number} */ call) {
      try {
        core.dealscope_call(call);
        return 1;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return 0;
      }
    },
    emscripten_notify_memory_growth() {},
  };
  const wasi_snapshot_preview1 = { proc_exit() {} };

  /**
   * @param {'open_figures' | 'evaluate_figures' | 'describe_figures'} name
   * @param {Float64Array} numbers
   */
  function call(name, numbers) {
    const fault = core.make_room(numbers.length);
    if (fault) return fault;
    new Float64Array(core.memory.buffer, core.input_numbers()).set(numbers);
    return core[name]();
  }
  const command =
    (/** @type {'evaluate_figures' | 'describe_figures'} */ name) => (/** @type {Float64Array} */ values) => {
      const count = call(name, values);
      return count < 0 ? -count : new Float64Array(core.memory.buffer, core.output_numbers(), count).slice();
    };

  return new Promise((resolve) =>
    instantiateWasm?.({ env, wasi_snapshot_preview1 }, (instance) => {
      core = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
      core._initialize();
      resolve({
        open_figures: (figures) => call('open_figures', figures) === 1,
        evaluate_figures: command('evaluate_figures'),
        describe_figures: command('describe_figures'),
      });
    }),
  );
}
