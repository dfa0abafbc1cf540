// Writes dist/_headers, for hosts that read response headers from it.

import { headersFile } from '../../scripts/headers.mjs';

/** @import {Plugin} from 'vite' */

/** @type {Plugin} */
export const hostHeaders = {
  name: 'host-headers',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
  },
};
