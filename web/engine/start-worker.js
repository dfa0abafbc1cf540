// The one form of starting a worker that bundlers understand: they build the worker's file and put its address here.

export default function startWorker() {
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
