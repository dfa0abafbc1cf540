/** @typedef {{id: string, label: string, x0: number, x1: number, y0: number, y1: number}} Area */

/** Every four corners of a regime's area are a rectangle. @param {import('../types.js').Regime[]} regimes @returns {Area[]} */
export const rectangles = (regimes) =>
  regimes.flatMap(({ id, label, area }) =>
    Array.from({ length: area.length / 4 }, (_, i) => {
      const [[xa, ya], , [xb, yb]] = area.slice(4 * i); // opposite corners
      const [x0, x1, y0, y1] = [Math.min(xa, xb), Math.max(xa, xb), Math.min(ya, yb), Math.max(ya, yb)];
      return { id, label, x0, x1, y0, y1 };
    }),
  );
