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
 * @typedef {object} Moment
 * @property {boolean} isEnd of the year or the month
 * @property {number} year
 * @property {number | 'mid' | null} within the index of the month, the middle of the year, or null for the year itself
 */

/**
 * A part of a year: its middle, or else the month in which it lies.
 *
 * @param {number} part
 * @returns {number | 'mid'}
 */
const within = (part) => (Math.abs(part - 0.5) < TOLERANCE ? 'mid' : Math.floor(part * 12 + TOLERANCE));

/**
 * The point in time of a level.
 *
 * @param {number} t
 * @returns {Moment}
 */
function momentOf(t) {
  const [year, part] = split(t);
  if (part < TOLERANCE) return { isEnd: true, year: year - 1, within: null };
  const months = part * 12;
  const isEnd = months !== 6 && Math.abs(months - Math.round(months)) < TOLERANCE;
  return { isEnd, year, within: isEnd ? Math.round(months) - 1 : within(part) };
}

/**
 * "2029", "mid-2030", "September 2030"
 *
 * @param {Pick<Moment, 'year' | 'within'>} moment
 * @param {number} [most] letters of a month's name
 */
function dateText({ year, within }, most) {
  if (within === null) return `${year}`;
  return within === 'mid' ? `mid-${year}` : `${MONTHS[within].slice(0, most)} ${year}`;
}

/**
 * The point in time of a level: "end of 2029", "mid-2030", "end of September 2030", within a month "March 2030".
 *
 * @param {number} t
 */
export function pointInTime(t) {
  const moment = momentOf(t);
  return `${moment.isEnd ? 'end of ' : ''}${dateText(moment)}`;
}

/**
 * The same for a sentence: "the end of 2029", "mid-2030".
 *
 * @param {number} t
 */
export const pointInTimeProse = (t) => `${momentOf(t).isEnd ? 'the ' : ''}${pointInTime(t)}`;

/**
 * The same where a sentence has to be short: "at the end of 2029", "at mid-2030", "in September 2030".
 *
 * @param {number} t
 */
export const atPointInTime = (t) => `${isMonth(t) ? 'in' : 'at'} ${pointInTimeBrief(t)}`;

/**
 * "the end of 2029", "mid-2030", "September 2030"
 *
 * @param {number} t
 */
export const pointInTimeBrief = (t) => (isMonth(t) ? pointInTimeShort(t) : pointInTimeProse(t));

/**
 * Whether it is named by its month.
 *
 * @param {number} t
 */
const isMonth = (t) => /^[A-Z]/.test(pointInTimeShort(t));

/**
 * The same on an axis: "2029", "mid-2030", "September 2030".
 *
 * @param {number} t
 */
export const pointInTimeShort = (t) => dateText(momentOf(t));

/**
 * The same where an axis has little room: "2029", "mid-2030", "Sep 2030".
 *
 * @param {number} t
 */
export const pointInTimeTick = (t) => dateText(momentOf(t), 3);

/**
 * The period of one year that starts at t: "2029", "year to mid-2030".
 *
 * @param {number} t
 */
export const period = (t) => (isWholeYear(t) ? `${split(t)[0]}` : `year to ${pointInTimeShort(t + 1)}`);

/** @param {number} t where a year begins, or a period of the same length */
const isWholeYear = (t) => split(t)[1] < TOLERANCE;

/**
 * The same for a sentence: "2029", "the year to mid-2030".
 *
 * @param {number} t
 */
export const periodProse = (t) => `${isWholeYear(t) ? '' : 'the '}${period(t)}`;

/**
 * A start date: "start of 2028", "mid-2028", "April 2028".
 *
 * @param {number} t
 */
export function startDate(t) {
  const [year, part] = split(t);
  return isWholeYear(t) ? `start of ${year}` : dateText({ year, within: within(part) });
}

/**
 * The same for a sentence: "the start of 2028", "mid-2028".
 *
 * @param {number} t
 */
export const startDateProse = (t) => `${isWholeYear(t) ? 'the ' : ''}${startDate(t)}`;

/**
 * "28 January 2026" for an ISO date; a date without a day is returned as it is.
 *
 * @param {string} iso
 */
export function calendarDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return day ? `${day} ${MONTHS[month - 1]} ${year}` : iso;
}
