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

install(
  openPage(
    () => startEngine({ first: true, ways: [() => earlyWorker() ?? fileWorker()] }),
    (page, anchor) => `${page}.html#${anchor}`,
  ),
);
