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
  if (element instanceof DealScope)
    import('./frame-messages.js').then((frame) => frame.startInFrame(element));
}
