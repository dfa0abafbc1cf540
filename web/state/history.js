/** Writes the address in place: a drag adds nothing to the history, so Back leaves the page in one step. @param {string} link */
export function replaceLink(link) {
  try {
    history.replaceState(null, '', link);
  } catch {
    // A sandboxed frame or a browser's call limit: the page works without an address of its own.
  }
}
