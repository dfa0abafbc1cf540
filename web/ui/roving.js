// Arrow keys between the figures of a table, list or sentence, which are one tab stop (roving tabindex).

/** @type {Record<string, [number, number]>} steps in rows and in cells */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** @param {ShadowRoot} root */
export function startRoving(root) {
  root.addEventListener('focusin', rove);
  root.addEventListener('keydown', rove);
}

/** @param {Event} event */
function rove(event) {
  const figure = /** @type {HTMLElement} */ (event.target);
  const group = figure.matches('[data-metric]') && figure.closest('table, .figures');
  if (!group) return;
  if (event instanceof KeyboardEvent) {
    const next = STEPS[event.key] && neighbour(group, figure, STEPS[event.key]);
    if (next) event.preventDefault();
    next?.focus();
  } else {
    for (const other of figuresOf(group)) other.tabIndex = other === figure ? 0 : -1;
  }
}

/**
 * @param {Element} within
 * @returns {HTMLElement[]}
 */
const figuresOf = (within) => [...within.querySelectorAll(/** @type {'button'} */ ('[data-metric]'))];

/**
 * The cells of a table's row, also those without a figure, so that up and down stay in a column; else the figures.
 *
 * @param {Element} row
 * @returns {Element[]}
 */
const cellsOf = (row) => (row instanceof HTMLTableRowElement ? [...row.cells] : figuresOf(row));

/**
 * The next figure in a direction; null at the edge.
 *
 * @param {Element} group
 * @param {Element} figure
 * @param {[number, number]} step
 */
function neighbour(group, figure, [down, across]) {
  const lines = group.querySelectorAll('tr, li');
  const rows = [...(lines.length ? lines : [group])].map(cellsOf);
  let i = rows.findIndex((row) => row.some((cell) => cell.contains(figure)));
  let j = rows[i].findIndex((cell) => cell.contains(figure));
  for (let next; (next = rows[(i += down)]?.[(j += across)]);) {
    const found = next.matches('[data-metric]') ? next : next.querySelector('[data-metric]');
    if (found instanceof HTMLElement) return found;
  }
  return null;
}
