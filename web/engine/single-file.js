// Replaces the plain JavaScript core and the workers in the single-file page, which contains neither: the core would
// make it two fifths larger, and a worker needs a file of its own.

/** @returns {never} */
export default function unavailable() {
  throw new Error('This browser has no WebAssembly, or it is blocked here, and the calculator needs it.');
}

export { unavailable as startClaimsWorker, unavailable as startTrialsWorker };
