// One of several workers: a module of its own, and its part of the trials.
import { parentPort, workerData } from 'node:worker_threads';
import { module } from './doors.js';

const { scenario, request } = workerData;
parentPort?.postMessage(module.samples(scenario, JSON.stringify(request)));
