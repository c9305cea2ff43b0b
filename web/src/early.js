// @ts-check
// Runs before all others of the page: the worker starts while the rest is still loaded.

/** @type {any} */ (window).goujiWorker = startWorker();

function startWorker() {
  try {
    const worker = new Worker('worker.js#first');
    // Before the page can listen: it will try for itself.
    worker.addEventListener('error', () => delete (/** @type {any} */ (window).goujiWorker));
    return worker;
  } catch {
    return undefined;
  }
}
