// A short run of long use; long-use.slow.test.js has the full one.

import { testLongUse } from './long-use-cases.js';

testLongUse({ sliderEvents: 2000, scenarioChanges: 20, mounts: 12 });
