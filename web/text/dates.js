// Points in time and periods as text. Times are in years: 2030.0 is the start of 1 January 2030. A level at 2030.0 is that
// of the "end of 2029", and the period from 2029.0 to 2030.0 is the year 2029.

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
const TOLERANCE = 1e-9; // in years

/**
 * The calendar year, and the part of it that has passed [0, 1).
 *
 * @param {number} t
 * @returns {[number, number]}
 */
function split(t) {
  const year = Math.floor(t + TOLERANCE);
  return [year, Math.max(0, t - year)];
}

/**
 * @param {number} part of a year
 * @param {number} year
 */
function within(part, year) {
  if (Math.abs(part - 0.5) < TOLERANCE) return `mid-${year}`;
  return `${MONTHS[Math.floor(part * 12 + TOLERANCE)]} ${year}`;
}

/**
 * The point in time of a level: "end of 2029", "mid-2030", "end of September 2030", within a month "March 2030".
 *
 * @param {number} t
 */
export function pointInTime(t) {
  const [year, part] = split(t);
  if (part < TOLERANCE) return `end of ${year - 1}`;
  const months = part * 12;
  const isEnd = months !== 6 && Math.abs(months - Math.round(months)) < TOLERANCE;
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
 * The same where an axis has little room: "2029", "mid-2030", "Sep 2030".
 *
 * @param {number} t
 */
export function pointInTimeTick(t) {
  return pointInTimeShort(t).replace(/^([A-Z][a-z]{2})[a-z]*/, '$1');
}

/**
 * The period of one year that starts at t: "2029", "year to mid-2030".
 *
 * @param {number} t
 */
export function period(t) {
  const [year, part] = split(t);
  return part < TOLERANCE ? `${year}` : `year to ${pointInTimeShort(t + 1)}`;
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
 * A start date: "start of 2028", "mid-2028", "April 2028".
 *
 * @param {number} t
 */
export function startDate(t) {
  const [year, part] = split(t);
  return part < TOLERANCE ? `start of ${year}` : within(part, year);
}

/**
 * "28 January 2026" for an ISO date; a date without a day is returned as it is.
 *
 * @param {string} iso
 */
export function calendarDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return day ? `${day} ${MONTHS[month - 1]} ${year}` : iso;
}
