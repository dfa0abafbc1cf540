// Starts the worker. The expression is the one that bundlers recognise: they build the worker's file and insert its address.
// A file of its own, as the single-file page is built with single-file.js in its place.

export default function startWorker() {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
