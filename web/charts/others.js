/**
 * What the other investors of an own build carry, per period: all that is drawn if everything is paid, less what
 * falls on the lab (`due`). The result has the draw at the effective fulfilment f, so that all of it is spend / f;
 * at f = 0 nothing is drawn and the reply does not hold what would have been: there is no band to show.
 * @param {import('../types.js').Result} result @param {string} provider
 * @returns {number[] | null}
 */
export function carriedByOthers({ spend, due, effective_fulfilment: f }, provider) {
  if (!(f > 0)) return null;
  return spend[provider].map((drawn, k) => {
    const others = drawn / f - due[provider][k];
    return others > 1e-6 ? others : 0;
  });
}
