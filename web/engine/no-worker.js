// The page in one file has no other file to start a worker from.

/** @returns {never} */
export default function startWorker() {
  throw new Error('The page in one file has no worker.');
}
