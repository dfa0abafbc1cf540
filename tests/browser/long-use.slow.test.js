// Long use in full.

import { testLongUse } from './long-use-cases.js';

testLongUse({ sliderEvents: 100_000, scenarioChanges: 500, mounts: 200 });
