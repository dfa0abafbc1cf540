// A drawing as pixels, by canvas calls: the page's policy lets no picture in, not even one of its own.

/**
 * @typedef {import('./drawing.js').Drawing} Drawing
 * @typedef {import('./drawing.js').Mark} Mark
 * @typedef {import('./drawing.js').Paint} Paint
 * @typedef {CanvasRenderingContext2D} Canvas
 */

/** @param {Drawing} drawing @param {string} face @param {number} [density] pixels for each unit */
export function toCanvas({ width, height, marks }, face, density = 2) {
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser has no canvas');
  context.scale(density, density);
  for (const mark of marks) paintMark(context, mark, face);
  return canvas;
}

/** @param {Canvas} context @param {Mark} mark @param {string} face */
function paintMark(context, mark, face) {
  context.save();
  if (mark.kind === 'group') {
    context.translate(mark.x, mark.y);
    context.scale(mark.scale, mark.scale);
    for (const one of mark.marks) paintMark(context, one, face);
  } else if (mark.kind === 'shape') {
    if (mark.clip) context.clip(new Path2D(mark.clip));
    const path = new Path2D(mark.d);
    paintBoth(context, mark.paint, { fill: () => context.fill(path), stroke: () => context.stroke(path) });
  } else paintLine(context, mark, face);
  context.restore();
}

/** @param {Canvas} context @param {import('./drawing.js').Line} line @param {string} face */
function paintLine(context, { x, y, anchor, matrix, pieces }, face) {
  if (matrix) context.transform(...sixOf(matrix));
  const widths = pieces.map(({ text, size, weight }) => {
    context.font = `${weight} ${size}px ${face}`;
    return context.measureText(text).width;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = x - { start: 0, middle: whole / 2, end: whole }[anchor];
  pieces.forEach(({ text, size, weight, paint }, i) => {
    context.font = `${weight} ${size}px ${face}`;
    const place = at;
    paintBoth(context, paint, {
      fill: () => context.fillText(text, place, y),
      stroke: () => context.strokeText(text, place, y),
    });
    at += widths[i];
  });
}

/** @param {number[]} matrix */
const sixOf = (matrix) => /** @type {[number, number, number, number, number, number]} */ (matrix);

/** @param {Canvas} context @param {Paint} paint @param {{ fill: () => void, stroke: () => void }} actions */
function paintBoth(context, paint, actions) {
  const { opacity = 1 } = paint;
  const fill = () => {
    if (paint.fill === 'none') return;
    context.globalAlpha = opacity * (paint['fill-opacity'] ?? 1);
    context.fillStyle = paint.fill ?? '#000000';
    actions.fill();
  };
  const stroke = () => {
    if (!paint.stroke) return;
    context.globalAlpha = opacity * (paint['stroke-opacity'] ?? 1);
    context.strokeStyle = paint.stroke;
    context.lineWidth = paint['stroke-width'] ?? 1;
    context.lineJoin = paint['stroke-linejoin'] ?? 'miter';
    context.lineCap = paint['stroke-linecap'] ?? 'butt';
    context.miterLimit = 4; // SVG's
    context.setLineDash((paint['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number));
    actions.stroke();
  };
  const order = paint['paint-order'] === 'stroke' ? [stroke, fill] : [fill, stroke];
  for (const act of order) act();
}
