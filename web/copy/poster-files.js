// A picture of the page as a file, framed, on paper.

import { painted } from './paint.js';
import { poster } from './poster.js';
import { svgText } from './svg-text.js';

/** @param {import('./pictures.js').Picture} picture @param {import('./origin.js').Origin} origin */
export function posterFiles(picture, origin) {
  const framed = () => {
    const { drawing, paper } = picture.draw();
    return { framed: poster(drawing, picture, origin, paper), face: paper.face };
  };
  return {
    svg() {
      const { framed: whole, face } = framed();
      return { text: svgText(whole, picture.title, face) };
    },
    png() {
      const { framed: whole, face } = framed();
      return { canvas: painted(whole, face) };
    },
  };
}
