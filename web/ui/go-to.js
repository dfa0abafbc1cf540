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
 * Focuses a lever: the first in the sections of the questions, else the one in the panel of all levers. The levers of claims
 * are at the right edge, where a derivation covers them, and are used only on a page of claims alone.
 *
 * @param {ShadowRoot} root
 * @param {string} id
 * @param {ScrollLogicalPosition} block
 */
export async function goToLever(root, id, block) {
  const selector = `[data-lever="${CSS.escape(id)}"]`;
  const find = () => root.querySelector(`${selector}:not(.claims *)`);
  const panel = root.querySelector('details.all-levers');
  if (!find() && panel instanceof HTMLDetailsElement) panel.open = true;
  for (let frame = 0; panel && !find() && frame < FRAMES; frame++) await new Promise(requestAnimationFrame);
  const lever = find() ?? root.querySelector(selector);
  lever?.scrollIntoView({ block });
  /** @type {HTMLElement | null | undefined} */ (lever?.querySelector('[type=range]'))?.focus({
    preventScroll: true,
  });
}
