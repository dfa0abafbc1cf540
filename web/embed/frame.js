import { reportHeight } from './height.js';
import { exchangeMessages } from './messages.js';

/** What the page does only in a frame of another one. @param {import('./messages.js').Embedded} element */
export function startInFrame(element) {
  reportHeight();
  exchangeMessages(element);
}
