// The script of the page. The page uses the element as an article does: the query of its address sets the element's flags.

import { DealScope } from './deal-scope.js';
import './deal-scope-view.js'; // preloaded: <deal-scope> would request it one round trip later
import { colourOf, hasContrast, schemeOn } from './colour.js';
import './page.css';

const RETRY_MS = 1000;
const OFFLINE_DELAY_MS = 3000; // after the start, whose files come first

const root = document.documentElement;
const isFramed = window !== window.parent;
const { selfcheck, ...flags } = Object.fromEntries(new URLSearchParams(location.search));
if (['light', 'dark'].includes(flags.theme)) root.style.colorScheme = flags.theme;
applyGround(flags);
root.classList.toggle('framed', isFramed);
for (const element of document.querySelectorAll('deal-scope'))
  if (element instanceof DealScope) element.flags = flags;
if (selfcheck !== undefined)
  import('./page/later.js').then(
    ({ showSelfCheck }) => showSelfCheck(),
    () => document.body.prepend('The self-check could not be loaded. Load the page again to retry.'),
  );
if (isFramed) startMessages(document.querySelector('deal-scope'));
else if (import.meta.env.MODE !== 'single' && location.protocol !== 'file:')
  setTimeout(keepOffline, OFFLINE_DELAY_MS);

/** Keeps the files of the page for use without a network, unless the reader saves data. */
async function keepOffline() {
  try {
    if (!navigator.connection?.saveData) await (await import('./keep-offline.js')).keepOffline();
  } catch {
    // not supported, not allowed or not loaded: the page works with the network only
  }
}

/**
 * Takes the colour of the page around the frame, which a frame cannot see, for its own ground, if it is opaque. A frame is never transparent:
 * nothing in it would know whether its text can be read.
 *
 * @param {Record<string, string>} flags
 */
function applyGround({ theme = 'auto', ground }) {
  const colour = ground && ['auto', 'transparent'].includes(theme) ? colourOf(ground, root) : null;
  if (colour?.[3] !== 1) return;
  root.style.colorScheme = schemeOn(colour);
  if (theme === 'transparent' && hasContrast(colour)) root.style.backgroundColor = ground;
}

/**
 * Loads the code that answers the host page's messages. Those that arrive before it are dispatched again.
 *
 * @param {Element | null} element
 */
async function startMessages(element) {
  /** @type {MessageEvent[]} */
  const queue = [];
  const enqueue = (/** @type {MessageEvent} */ event) => void queue.push(event);
  addEventListener('message', enqueue);
  const load = () => import('./frame-messages.js');
  const { startInFrame } = await load().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return load();
  });
  removeEventListener('message', enqueue);
  if (element instanceof DealScope) startInFrame(element);
  for (const event of queue) dispatchEvent(new MessageEvent('message', /** @type {any} */ (event)));
}
