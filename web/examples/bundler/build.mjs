// Bundles main.ts, and puts the package's other files into a folder beside the bundle.
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

import { build } from 'esbuild';

await build({ entryPoints: ['main.ts'], bundle: true, minify: true, format: 'esm', outfile: 'dist/main.js' });
await cp('index.html', 'dist/index.html');
const gouji = dirname(createRequire(import.meta.url).resolve('gouji-checker/package.json'));
await cp(gouji, 'dist/gouji', { recursive: true });
