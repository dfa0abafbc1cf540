import { DealScope } from './deal-scope.js';
import './deal-scope-view.js'; // in sight from the first moment: fetched with the page, not one round trip later
import './page.css';

// The page is one user of the element: what its address asks for are the element's flags.
const root = document.documentElement;
const flags = Object.fromEntries(new URLSearchParams(location.search));
if (['light', 'dark'].includes(flags.theme)) root.style.colorScheme = flags.theme;
root.classList.toggle('transparent', flags.theme === 'transparent');
root.classList.toggle('framed', window !== window.parent);
for (const element of document.querySelectorAll('deal-scope'))
  if (element instanceof DealScope) element.flags = flags;
if (window !== window.parent) {
  const element = document.querySelector('deal-scope');
  /** @type {MessageEvent[]} those that come before the script that answers them */
  const early = [];
  const keep = (/** @type {MessageEvent} */ event) => void early.push(event);
  addEventListener('message', keep);
  const load = () => import('./frame-messages.js');
  const again = () => new Promise((resolve) => setTimeout(resolve, 1000)).then(load);
  load()
    .catch(again)
    .then((frame) => {
      removeEventListener('message', keep);
      if (element instanceof DealScope) frame.startInFrame(element);
      for (const event of early) dispatchEvent(new MessageEvent('message', /** @type {any} */ (event)));
    });
}
