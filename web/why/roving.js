// The figures of a table are one stop of the Tab key; the arrow keys go from one to the next.

/** @type {Record<string, [number, number]>} rows and columns */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Listens to focusin and keydown. @param {Event} event */
export function rove(event) {
  const figure = /** @type {Element} */ (event.target).closest('table [data-why]');
  if (!(figure instanceof HTMLElement)) return;
  if (event instanceof KeyboardEvent) {
    const next = STEPS[event.key] && neighbour(figure, STEPS[event.key]);
    if (next) event.preventDefault();
    next?.focus();
  } else {
    for (const other of figuresOf(figure)) other.tabIndex = other === figure ? 0 : -1;
  }
}

/** @param {Element} figure @returns {HTMLElement[]} */
const figuresOf = (figure) => [
  .../** @type {Element} */ (figure.closest('table')).querySelectorAll(
    /** @type {'button'} */ ('[data-why]'),
  ),
];

/** The next cell that way which opens; none beyond the edge. @param {Element} figure @param {[number, number]} step */
function neighbour(figure, [down, across]) {
  const cell = /** @type {HTMLTableCellElement} */ (figure.closest('td'));
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  const rows = /** @type {HTMLTableSectionElement} */ (row.parentElement).rows;
  let [i, j] = [row.sectionRowIndex + down, cell.cellIndex + across];
  for (let next; (next = rows[i]?.cells[j]); i += down, j += across) {
    const found = next.querySelector('[data-why]');
    if (found instanceof HTMLElement) return found;
  }
  return null;
}
