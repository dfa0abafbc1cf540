// The present state as one picture of a given size, on paper: the first picture of what is shown, and the answer.

import { answer, title } from '../text/answer.js';
import { card } from './card.js';
import { originOf } from './origin.js';
import { painted } from './paint.js';
import { onPaper } from './paper.js';
import { picturesIn } from './pictures.js';
import { svgText } from './svg-text.js';

/**
 * Null while the trials are on their way.
 *
 * @param {import('./copy.js').Shown} shown
 * @param {{ width: number, height: number, base?: string }} how base: where its link is to lead, if not to this page
 */
export function snapshot(
  { root, view, own, link, page },
  { width, height, base } = { width: 1200, height: 630 },
) {
  if (view.uncertainty === null || view.uncertainty?.late) return null;
  const [picture] = picturesIn(root);
  const main = /** @type {HTMLElement} */ (root.querySelector('main'));
  const { drawing, paper } = picture?.draw() ?? onPaper(main, (paper) => ({ drawing: null, paper }));
  const told = { title: title(own), answer: answer(view), finding: findingOf(picture) };
  const origin = originOf(own, base ? base + link : page);
  const whole = card(drawing, told, origin, paper, { width, height });
  const { before, figure, after } = told.answer;
  return {
    svg: svgText(whole, before + figure + after, paper.face),
    canvas: painted(whole, paper.face, 1),
  };
}

/** The answer says already what the picture of the share finds. @param {import('./pictures.js').Picture | undefined} picture */
const findingOf = (picture) => (!picture || picture.id === 'backlog-share' ? '' : picture.title);
