// Makes the files of scenarios that the page loads.

export { scenarioFile } from '../engine/read-scenario.js';
