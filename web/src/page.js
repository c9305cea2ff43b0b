// @ts-check
// The page on a web server.
import { openPage } from './app/page.js';
import { fileWorker, startEngine } from './engine/engine.js';
import { install } from './install.js';

/** That of early.js, once. */
function earlyWorker() {
  /** @type {{goujiWorker?: Worker}} */
  const early = /** @type {any} */ (window);
  const worker = early.goujiWorker;
  delete early.goujiWorker;
  return worker;
}

const page = openPage(
  () => startEngine({ first: true, ways: [() => earlyWorker() ?? fileWorker()] }),
  (name, anchor) => `${name}.html#${anchor}`,
);
// All that it keeps would be fetched beside what the first check waits for.
page.settled.then(() => install(page));
