// A computed colour, in whatever notation, as the one that every program reads.

/** @type {Map<string, { hex: string, alpha: number } | null>} */
const known = new Map();

/** @type {CanvasRenderingContext2D | null} */
let dot = null;

/** @param {string} css @returns {{ hex: string, alpha: number } | null} null: nothing is painted */
export function colourOf(css) {
  let colour = known.get(css);
  if (colour === undefined) known.set(css, (colour = css === 'none' ? null : painted(css)));
  return colour;
}

/** Mixtures come as oklab() or color(): the browser itself says what they are on a screen. @param {string} css */
function painted(css) {
  dot ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!dot) throw new Error('this browser has no canvas');
  dot.clearRect(0, 0, 1, 1);
  dot.fillStyle = css;
  dot.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = dot.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return null;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, alpha: Math.round((alpha / 255) * 100) / 100 };
}
