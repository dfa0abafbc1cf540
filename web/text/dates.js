// Time in words. 2030.0 is the night to 1 January 2030: a level there stands at the "end of 2029", and the period that
// starts at 2029.0 is the year 2029.

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SAME = 1e-9;

/**
 * The year that has begun, and the part of it that has passed.
 *
 * @param {number} t
 * @returns {[number, number]}
 */
function split(t) {
  const year = Math.floor(t + SAME);
  return [year, Math.max(0, t - year)];
}

/**
 * @param {number} part of a year
 * @param {number} year
 */
function within(part, year) {
  if (Math.abs(part - 0.5) < SAME) return `mid-${year}`;
  return `${MONTHS[Math.floor(part * 12 + SAME)]} ${year}`;
}

/**
 * When a level stands: "end of 2029", "mid-2030", "end of September 2030", within a month "March 2030".
 *
 * @param {number} t
 */
export function pointInTime(t) {
  const [year, part] = split(t);
  if (part < SAME) return `end of ${year - 1}`;
  const months = part * 12;
  const isEnd = months !== 6 && Math.abs(months - Math.round(months)) < SAME;
  return isEnd ? `end of ${MONTHS[Math.round(months) - 1]} ${year}` : within(part, year);
}

/**
 * The same for a sentence: "the end of 2029", "mid-2030".
 *
 * @param {number} t
 */
export function pointInTimeProse(t) {
  const words = pointInTime(t);
  return words.startsWith('end') ? `the ${words}` : words;
}

/**
 * The same on an axis: "2029", "mid-2030", "September 2030".
 *
 * @param {number} t
 */
export function pointInTimeShort(t) {
  return pointInTime(t).replace('end of ', '');
}

/**
 * The period of one year that starts at t: "2029", "year to mid-2030".
 *
 * @param {number} t
 */
export function period(t) {
  const [year, part] = split(t);
  return part < SAME ? `${year}` : `year to ${pointInTimeShort(t + 1)}`;
}

/**
 * The same for a sentence: "2029", "the year to mid-2030".
 *
 * @param {number} t
 */
export function periodProse(t) {
  const words = period(t);
  return words.startsWith('year') ? `the ${words}` : words;
}

/**
 * A date at which something begins: "start of 2028", "mid-2028", "April 2028".
 *
 * @param {number} t
 */
export function startDate(t) {
  const [year, part] = split(t);
  return part < SAME ? `start of ${year}` : within(part, year);
}

/**
 * A calendar date in words: "28 January 2026"; what is no full date stays as it is.
 *
 * @param {string} iso
 */
export function calendarDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return day ? `${day} ${MONTHS[month - 1]} ${year}` : iso;
}
