// The core's first module (wasm/point_exports.cpp).

import { numberModule } from './number-module.js';

/**
 * @import {Point} from 'dealscope'
 * @import {Instantiate} from './number-module.js'
 */

/**
 * @param {{ instantiateWasm: Instantiate }} options
 * @returns {Promise<Point>}
 */
export default async function createPoint({ instantiateWasm }) {
  const { call, output } = await numberModule(instantiateWasm);
  return {
    open_figures: (figures) => call('open_figures', figures) === 1,
    evaluate_figures: (values) => output(call('evaluate_figures', values)),
    describe_figures: (values) => output(call('describe_figures', values)),
  };
}
