// Paints a drawing on a canvas. The page's policy allows no images, so that an SVG cannot be drawn as one.

/** @import {Drawing, Line, Mark, Paint} from './drawing.js' */

/**
 * @param {Drawing} drawing
 * @param {string} face list of font families
 * @param {number} [density] pixels per unit
 */
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

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {string} face
 */
function paintMark(context, mark, face) {
  context.save();
  if (mark.kind === 'group') {
    context.translate(mark.x, mark.y);
    context.scale(mark.scale, mark.scale);
    for (const one of mark.marks) paintMark(context, one, face);
  } else if (mark.kind === 'shape') {
    if (mark.clip) context.clip(new Path2D(mark.clip));
    const path = new Path2D(mark.d);
    paintFillAndStroke(context, mark.paint, {
      fill: () => context.fill(path),
      stroke: () => context.stroke(path),
    });
  } else paintLine(context, mark, face);
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Line} line
 * @param {string} face
 */
function paintLine(context, { x, y, anchor, matrix, pieces }, face) {
  if (matrix) context.transform(...sixOf(matrix));
  const widths = pieces.map(({ text, size, weight }) => {
    context.font = `${weight} ${size}px ${face}`;
    return context.measureText(text).width;
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  let at = x - { start: 0, middle: total / 2, end: total }[anchor];
  pieces.forEach(({ text, size, weight, paint }, i) => {
    context.font = `${weight} ${size}px ${face}`;
    const left = at;
    paintFillAndStroke(context, paint, {
      fill: () => context.fillText(text, left, y),
      stroke: () => context.strokeText(text, left, y),
    });
    at += widths[i];
  });
}

/** @param {number[]} matrix */
const sixOf = (matrix) => /** @type {[number, number, number, number, number, number]} */ (matrix);

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Paint} paint
 * @param {{ fill: () => void, stroke: () => void }} actions
 */
function paintFillAndStroke(context, paint, actions) {
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
    context.miterLimit = 4; // initial value in SVG
    context.setLineDash((paint['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number));
    actions.stroke();
  };
  const order = paint['paint-order'] === 'stroke' ? [stroke, fill] : [fill, stroke];
  for (const step of order) step();
}
