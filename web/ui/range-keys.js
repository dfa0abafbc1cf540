const PAGE = 10; // steps of a Page key: browsers take a tenth of the range

/** @param {KeyboardEvent} event of a range */
export function pageKeys(event) {
  const range = /** @type {HTMLInputElement} */ (event.currentTarget);
  if (event.key === 'PageUp') range.stepUp(PAGE);
  else if (event.key === 'PageDown') range.stepDown(PAGE);
  else return;
  event.preventDefault();
  range.dispatchEvent(new Event('input'));
}
