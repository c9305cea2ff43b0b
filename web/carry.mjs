// @ts-check
// At build time: a script that carries its engine, for a page or element that is one file.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const engine = join(dirname(fileURLToPath(import.meta.url)), 'src/engine');

/**
 * Puts worker, module and tables into the script as `gouji-carried`, and leaves pdf.js out.
 * @param {string} wasm the folder of the module
 * @param {import('esbuild').BuildOptions} options those of the script, for the worker
 * @returns {import('esbuild').Plugin}
 */
export function carried(wasm, options) {
  /** @param {string} name */
  const base64 = (name) => readFile(join(wasm, name), 'base64');
  async function contents() {
    const { outputFiles } = await build({
      ...options,
      entryPoints: [join(engine, 'worker.js')],
      format: 'iife',
      write: false,
    });
    return JSON.stringify({
      worker: outputFiles[0].text,
      wasm: await base64('gouji.wasm'),
      tables: { gb18030: await base64('gouji-gb18030.dat') },
    });
  }
  return {
    name: 'carried',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^gouji-carried$/ }, ({ path }) => ({ path, namespace: 'carried' }));
      onLoad({ filter: /./, namespace: 'carried' }, async () => ({ contents: await contents(), loader: 'json' }));
      onResolve({ filter: /^\.\/pdf\.js$/ }, () => ({ path: join(engine, 'pdf-none.js') }));
    },
  };
}
