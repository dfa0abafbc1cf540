// The figures of a table, of a list or of a sentence are one stop of the Tab key; the arrow keys go from one to the next.

/** @type {Record<string, [number, number]>} rows and places in a row */
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
 * A table's cells, also those that do not open: the column is kept.
 *
 * @param {Element} row
 * @returns {Element[]}
 */
const placesOf = (row) => (row instanceof HTMLTableRowElement ? [...row.cells] : figuresOf(row));

/**
 * The next place that way which opens; none beyond the edge.
 *
 * @param {Element} group
 * @param {Element} figure
 * @param {[number, number]} step
 */
function neighbour(group, figure, [down, across]) {
  const lines = group.querySelectorAll('tr, li');
  const rows = [...(lines.length ? lines : [group])].map(placesOf);
  let i = rows.findIndex((row) => row.some((place) => place.contains(figure)));
  let j = rows[i].findIndex((place) => place.contains(figure));
  for (let next; (next = rows[(i += down)]?.[(j += across)]);) {
    const found = next.matches('[data-metric]') ? next : next.querySelector('[data-metric]');
    if (found instanceof HTMLElement) return found;
  }
  return null;
}
