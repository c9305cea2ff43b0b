// @ts-check
// Serves the built page on loopback with the headers that a real server should send.
// `node web/serve.mjs [folder]`, whose headers.json may name others for some paths; tests import
// serve().
import { spawn } from 'node:child_process';
import { open as openFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../build/site', import.meta.url));

export const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; " +
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // What is served is what was built last.
  'Cache-Control': 'no-cache',
};

/**
 * For worker.js alone, which has no page to harm: browsers from before 2022 run no WebAssembly under
 * a policy without 'unsafe-eval'.
 */
export const WORKER_POLICY = HEADERS['Content-Security-Policy'].replace("'wasm-unsafe-eval'", "$& 'unsafe-eval'");

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.dat': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The file that a request names, open, or null: nothing outside the folder is served. A build that
 * puts another in its place does not change what is sent.
 * @param {string} folder
 * @param {string} url
 */
async function find(folder, url) {
  let path;
  try {
    path = join(folder, normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  } catch {
    return null;
  }
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  for (const file of [path, join(path, 'index.html')]) {
    const handle = await openFile(file).catch(() => null);
    const status = await handle?.stat();
    if (handle && status?.isFile()) return { file, handle, size: status.size };
    await handle?.close();
  }
  return null;
}

/**
 * Starts a server on loopback. A port of 0 takes any free one. `headers` are others for what lies
 * under some paths, such as "/old/"; an empty one is not sent.
 * @param {{folder?: string, port?: number, headers?: Record<string, Record<string, string>>}} [options]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function serve({ folder = SITE, port = 0, headers = {} } = {}) {
  const root = normalize(folder).replace(/[/\\]+$/, '');
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    const found = await find(root, url);
    if (!found) {
      response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const under = Object.keys(headers).filter((path) => url.startsWith(path));
    const own = found.file === join(root, 'worker.js') ? { 'Content-Security-Policy': WORKER_POLICY } : {};
    const sent = Object.assign({}, HEADERS, own, ...under.map((path) => headers[path]));
    response.writeHead(200, {
      ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== '')),
      'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
      'Content-Length': found.size,
    });
    if (request.method === 'HEAD') {
      response.end();
      await found.handle.close();
    } else {
      // What cannot be read, or is no longer wanted, ends its own answer.
      await pipeline(found.handle.createReadStream(), response).catch(() => response.destroy());
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        url: `http://127.0.0.1:${address.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** Opens a browser where there is a desktop to open it on. @param {string} url */
function open(url) {
  if (process.env.CI || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) return;
  spawn('xdg-open', [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})  // no xdg-open: the address is on the terminal
    .unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? SITE;
  const wanted = Number(process.env.PORT ?? 8000);
  const headers = JSON.parse(await readFile(join(folder, 'headers.json'), 'utf8').catch(() => '{}'));
  const { url } = await serve({ folder, port: wanted, headers }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve({ folder, headers });
  });
  console.log(`Gouji: ${url}  (Ctrl-C stops)`);
  open(url);
}
