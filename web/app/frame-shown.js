// When the calculator in a frame first shows all of its view: before that, its height is that of a part of it.

const INTERVAL_MS = 50;
const TIMEOUT_MS = 10_000;
const FAILURE = '.failure, .error';

/**
 * What each view shows last, for those that load a part of their own. The other views have `.pending` in its place.
 *
 * @type {Record<string, string>}
 */
const LAST = {
  tornado: '#tornado .bar',
  partners: '.preset table',
  claim: '.claim[data-verdict], div.claims-note, .claims-note[role]',
};

/** @param {Element} view */
function isComplete(view) {
  const { shadowRoot: root } = view;
  const name = view.getAttribute('view') ?? '';
  if (!root || root.querySelector(FAILURE) || name === 'whole') return true;
  return name in LAST ? root.querySelector(LAST[name]) !== null : root.querySelector('.pending') === null;
}

/**
 * Resolves once all of the view is shown, or what cannot be loaded has words in its place.
 *
 * @param {HTMLElement & { start: () => Promise<void> }} element
 */
export async function shown(element) {
  await element.start().catch(() => {}); // what it shows then has a height too
  const view = element.shadowRoot?.querySelector('deal-scope-view');
  if (!view) return;
  const end = performance.now() + TIMEOUT_MS;
  do {
    await Reflect.get(view, 'updateComplete');
    if (isComplete(view)) return;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  } while (performance.now() < end);
}
