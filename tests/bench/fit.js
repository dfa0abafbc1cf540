// A straight line through points, least squares, with the interval of its slope.

const STUDENT_95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]; // by degrees of freedom

/**
 * The slope, and the half-width of its 95 % interval from the residuals (Student's t).
 *
 * @param {number[]} x from 3 to 12 points
 * @param {number[]} y
 */
export function fitSlope(x, y) {
  const n = x.length;
  const mean = (/** @type {number[]} */ numbers) => numbers.reduce((sum, v) => sum + v, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  const sxx = x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
  const slope = x.reduce((sum, v, i) => sum + (v - mx) * (y[i] - my), 0) / sxx;
  const residuals = x.reduce((sum, v, i) => sum + (y[i] - my - slope * (v - mx)) ** 2, 0);
  return { slope, half: STUDENT_95[n - 3] * Math.sqrt(residuals / (n - 2) / sxx) };
}
