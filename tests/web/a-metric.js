import { share, sharePrecise } from '../../web/words/numbers.js';
import { unitOf } from '../../web/words/units.js';

/** A share at the end of 2029. @param {Partial<import('../../web/analyses/metric.js').MetricInYear>} [changes] @returns {import('../../web/analyses/metric.js').MetricInYear} */
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
    written: unitOf('share'),
    ...changes,
  };
}
