// @ts-check
// The worker: a local engine behind messages {id, call, args}, answered {id, value} or {id, error}.
import { CheckError } from './error.js';
import { createLocalEngine, siblingAssets } from './local.js';

const engine = createLocalEngine(siblingAssets());

self.addEventListener('message', async ({ data: { id, call, args } }) => {
  try {
    const value = await /** @type {any} */ (engine)[call](...args);
    self.postMessage({ id, value });
  } catch (error) {
    const code = error instanceof CheckError ? error.code : 'crash';
    self.postMessage({ id, error: { code, message: String(error) } });
  }
});
