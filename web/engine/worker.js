// The worker that runs trials.

import createTrials from './trials-module.js';
import { trialsRunner } from './trials-run.js';
import { serveRuns } from './worker-queue.js';

serveRuns(createTrials, trialsRunner);
