// Every scenario at every date, as it is and under each of its what-ifs: for tests of texts.

import { scenarios } from '../scenarios.js';

/** @import {View} from '../../../web/types.js' */

/** @returns {Generator<{where: string, view: View}>} */
export function* everyView() {
  for (const { description, view } of scenarios)
    for (const { id, overrides } of [{ id: 'as it is', overrides: {} }, ...description.cases])
      for (const year of description.horizon.grid.keys())
        yield { where: `${description.id}, ${id}, date ${year}`, view: view({ overrides, year }) };
}

/** What no text may have. */
export const NOTHING = /undefined|NaN|null|Infinity|\[object|\$\$|  |,,|\.\.|−\$0|\$0B/;
