/**
 * What is shown, as data: the state, what follows from it, and how far the trials spread.
 *
 * @param {import('./copy.js').Shown} shown @param {import('./origin.js').Origin} origin
 */
export function reportText({ view, own, state }, { link, source }) {
  const { result, baseline, kept, uncertainty } = view;
  const spread = uncertainty && !uncertainty.late ? uncertainty.simulation : null;
  const report = {
    version: 1,
    title: own.title,
    as_of: own.as_of,
    source: source.replace(/;$/, ''),
    permalink: link,
    state,
    result,
    ...(kept && { against: { levers: kept, result: baseline } }),
    uncertainty: spread,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
