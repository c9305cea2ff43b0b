// @ts-check
// Modules of the page as the page has them. Node.js and the bundler spell an import of JSON
// differently: what imports some is bundled for its test.
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

/** @param {...string} modules below src/ @returns {Promise<any>} what they export, together */
export async function bundled(...modules) {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `export * from './src/${name}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}
