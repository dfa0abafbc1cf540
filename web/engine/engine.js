// Loads the core's first module, which the page starts with.

import wasmUrl from '../../build/wasm/dealscope-point.wasm?url&no-inline';
import createPoint from './point-module.js';
import { pointEngine } from './point.js';
import { compile, instantiate } from './wasm.js';

/** @import {Engine} from './point.js' */

/** @returns {Promise<Engine>} */
export async function startEngine() {
  return pointEngine(await instantiate(createPoint, await compile(wasmUrl)));
}
