// Dates as the page writes them (text/dates.js), read back.

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DATE = /^(?:the )?(start of|mid[- ]?|end of)? ?([a-z]{3,9})?\.? ?(\d{4})$/;

/**
 * "start of 2028", "mid-2028", "end of 2027", "April 2028", "end of March 2028": the moment, in years. Undefined for
 * all else, a bare year too, which is a number.
 *
 * @param {string} text
 */
export function dateWritten(text) {
  const [, when, month, year] = DATE.exec(text.toLowerCase()) ?? [];
  if (!when && !month) return undefined;
  const start = Number(year);
  if (!month) return start + (when === 'start of' ? 0 : when === 'end of' ? 1 : 0.5);
  const index = MONTHS.findIndex((name) => name === month || name.slice(0, 3) === month);
  if (index < 0 || when?.startsWith('mid')) return undefined;
  return start + (index + (when === 'end of' ? 1 : 0)) / 12;
}
