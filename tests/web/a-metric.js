import { share, sharePrecise } from '../../web/text/numbers.js';
import { unitOf } from '../../web/text/units.js';

/** @import {MetricInYear} from '../../web/text/metrics.js' */

/**
 * A metric for tests: a share at the end of 2029.
 *
 * @param {Partial<MetricInYear>} [changes]
 * @returns {MetricInYear}
 */
export function aMetric(changes) {
  return {
    id: 'backlog_share',
    label: 'OpenAI’s share',
    name: 'OpenAI’s share',
    group: null,
    unit: 'share',
    kind: 'level',
    at: 'backlog_share@2030',
    when: ' at the end of 2029',
    year: 4,
    figure: share,
    precise: sharePrecise,
    writtenAs: 'share',
    written: unitOf('share'),
    ...changes,
  };
}
