// The worker that tests statements.

import createAnalyses from 'dealscope-analyses';
import { claimsRunner } from './claims-run.js';
import { serveRuns } from './worker-queue.js';

serveRuns(createAnalyses, claimsRunner);
