// What the page in one file has in place of the core as plain JavaScript, which would make it two fifths larger.

/** @returns {never} */
export default function createPlain() {
  throw new Error('This browser has no WebAssembly, or it is blocked here, and the calculator needs it.');
}
