// Addresses that may be shown as links.

/**
 * The address, if its scheme is http or https. Another scheme could run a script (javascript:). The core refuses a scenario
 * with one; this protects the page from descriptions that do not come from it.
 *
 * @param {string | null} address
 */
export const webAddress = (address) => (address && /^https?:\/\//i.test(address) ? address : null);
