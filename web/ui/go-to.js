// Brings a part of the page into view.

const FRAMES = 30; // that a panel may take to be rendered

/**
 * Opens a part that is a panel, and focuses its heading.
 *
 * @param {ShadowRoot} root
 * @param {string} id
 */
export function goToPart(root, id) {
  const part = root.getElementById(id);
  const panel = part?.querySelector(':scope > details');
  if (panel instanceof HTMLDetailsElement) panel.open = true;
  part?.scrollIntoView({ block: 'start' });
  /** @type {HTMLElement | null | undefined} */ (part?.querySelector('h2, summary'))?.focus({
    preventScroll: true,
  });
}

/**
 * Focuses a lever: where it stands in several sections the first, where it is in none the one in the panel of all levers.
 *
 * @param {ShadowRoot} root
 * @param {string} id
 * @param {ScrollLogicalPosition} block
 */
export async function goToLever(root, id, block) {
  const find = () => root.querySelector(`[data-lever="${CSS.escape(id)}"]`);
  const panel = root.querySelector('details.all-levers');
  if (!find() && panel instanceof HTMLDetailsElement) panel.open = true;
  for (let frame = 0; !find() && frame < FRAMES; frame++) await new Promise(requestAnimationFrame);
  const lever = find();
  lever?.scrollIntoView({ block });
  /** @type {HTMLElement | null | undefined} */ (lever?.querySelector('[type=range]'))?.focus({
    preventScroll: true,
  });
}
