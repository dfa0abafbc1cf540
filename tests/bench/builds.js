// The two builds of a bench's one source, each in a process of its own.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const project = new URL('../../', import.meta.url);
const scenario = 'core/scenarios/article-2026-01.json';

export const scenarioText = readFileSync(new URL(scenario, project), 'utf8');

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {any} what it prints
 */
const run = (command, args) => JSON.parse(execFileSync(command, args, { cwd: project, encoding: 'utf8' }));

/** @param {string} bench */
export const runNative = (bench) => run(`build/release/${bench}`, [scenario]);

/** @param {string} bench */
export const runWasm = (bench) => run(process.execPath, [`build/wasm/${bench}.cjs`, scenario]);

/**
 * @param {string} script
 * @param {number[]} args
 */
export const runScript = (script, args) => run(process.execPath, [script, ...args.map(String)]);
