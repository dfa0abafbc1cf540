// Instantiates a module of the core through whose door numbers alone cross (wasm/number_exports.hpp), without Emscripten's
// glue.

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {(call: number) => void} dealscope_call
 * @property {(count: number) => number} make_room
 * @property {() => number} input_numbers address
 * @property {() => number} output_numbers address
 */

/** @typedef {(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => object} Instantiate */

/**
 * @template {Record<string, (...numbers: number[]) => number>} Commands exports that return a count or, below 0, a fault
 * @param {Instantiate} instantiateWasm
 */
export async function numberModule(instantiateWasm) {
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
  const imports = { env, wasi_snapshot_preview1: { proc_exit() {} } };
  core = /** @type {Exports} */ (
    /** @type {unknown} */ (
      (
        await new Promise((/** @type {(instance: WebAssembly.Instance) => void} */ done) =>
          instantiateWasm(imports, done),
        )
      ).exports
    )
  );
  core._initialize();
  const commands = /** @type {Commands} */ (/** @type {unknown} */ (core));
  return {
    commands,
    /**
     * Calls a command with an array as its input.
     *
     * @param {keyof Commands} name
     * @param {Float64Array} numbers
     * @param {...number} others
     */
    call(name, numbers, ...others) {
      const fault = core.make_room(numbers.length);
      if (fault) return fault;
      new Float64Array(core.memory.buffer, core.input_numbers()).set(numbers);
      return commands[name](...others);
    },
    /**
     * The output of a command, or its fault.
     *
     * @param {number} count
     */
    output: (count) =>
      count < 0 ? -count : new Float64Array(core.memory.buffer, core.output_numbers(), count).slice(),
  };
}
