// @ts-check
// The worker: a local engine behind messages {id, call, args}, answered {id, value} or {id, error}.
import { siblingAssets } from './assets.js';
import { CheckError } from './error.js';
import { prepare } from './glue.js';
import { createLocalEngine } from './local.js';

const engine = createLocalEngine(siblingAssets());
/** The page's first worker does not wait to be asked. */
const begun = self.location.hash === '#first' ? engine.start(null) : null;
begun?.catch(() => {});  // it is told to who asks
// The others are for the whole module, when there may be no network any more.
try {
  if (!begun) prepare();
} catch {
  // It is tried again.
}

self.addEventListener('message', async ({ data: { id, call, args } }) => {
  try {
    const value = await (begun && call === 'start' ? begun : /** @type {any} */ (engine)[call](...args));
    self.postMessage({ id, value });
  } catch (error) {
    const code = error instanceof CheckError ? error.code : 'crash';
    self.postMessage({ id, error: { code, message: String(error) } });
  }
});
