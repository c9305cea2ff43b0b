// @ts-check
// Where works run: the native program, Python, this Node.js and Chromium. Each gives contestants.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { launch } from '../e2e/driver.mjs';
import { repeat } from './measure.mjs';
import { binaryWorks, works } from './peers.mjs';

/** @typedef {import('./measure.mjs').Contestant} Contestant */
/** @typedef {{of: (work: string, file: string) => Contestant, close: () => Promise<void>}} Engine */

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
export const programs = join(root, 'build/bench');
export const wasm = process.env.GOUJI_WASM ?? join(root, 'build/wasm');

/**
 * Nanoseconds that the main thread of a process has had a processor to itself: what others take of a
 * busy machine does not count. The kernel adds them up when the thread sleeps.
 * @param {number | string} process
 */
async function processorTime(process) {
  await new Promise((resolve) => setTimeout(resolve, 2));
  return Number(readFileSync(`/proc/${process}/schedstat`, 'latin1').split(' ')[0]);
}

/** Contestants that repeat something in a process. @param {number | string} process @param {(milliseconds: number) => Promise<number>} repeated gives how often @returns {Contestant} */
const inProcess = (process, repeated) => async (milliseconds) => {
  const begin = await processorTime(process);
  const times = await repeated(milliseconds);
  return ((await processorTime(process)) - begin) / times;
};

/** @param {() => unknown} work */
export const inThisProcess = (work) => inProcess('self', (milliseconds) => repeat(work, milliseconds));

/** A program that answers lines. @param {string} program @param {string[]} [args] @returns {Engine} */
function answering(program, args = []) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    of: (work, file) => async (milliseconds) => {
      child.stdin.write(`${work} ${file} ${milliseconds}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${program} broke off at ${work} ${file}`);
      const [times, nanoseconds] = value.split(' ').map(Number);
      return nanoseconds / times;
    },
    async close() {
      child.stdin.end();
    },
  };
}

export const native = () => answering(join(programs, 'gouji_bench'));
// Debian's own, which has Debian's packages, also where another one comes first.
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
export const python = () => answering(PYTHON, [join(here, 'peers.py')]);

/** The module in this Node.js, and what people use there. @returns {Promise<Engine>} */
export async function node() {
  const { check } = await freshModule();
  const inflater = await createRequire(import.meta.url)(join(programs, 'inflate.js'))({
    wasmBinary: readFileSync(join(programs, 'inflate.wasm')),
  });
  /** @param {Buffer} parts */
  const inflate = (parts) => {
    const at = inflater._malloc(parts.length);
    inflater.HEAPU8.set(parts, at);
    if (inflater._inflate_parts(at, parts.length) === 0) throw new Error('cannot be inflated');
    inflater._free(at);
  };
  /** @type {Record<string, (bytes: Buffer) => unknown>} */
  const all = { check, inflate, ...binaryWorks };
  return {
    of(work, file) {
      const bytes = readFileSync(file);
      const text = bytes.toString();
      const byText = /** @type {Record<string, (text: string) => unknown>} */ (works)[work];
      return inThisProcess(byText ? () => byText(text) : () => all[work](bytes));
    },
    async close() {},
  };
}

/** A module of its own, and its memory. @param {string} [folder] */
export async function freshModule(folder = wasm) {
  const createGouji = createRequire(import.meta.url)(join(folder, 'gouji.js'));
  /** @type {WebAssembly.Memory | undefined} */
  let memory;
  const binary = readFileSync(join(folder, 'gouji.wasm'));
  const gouji = await createGouji({
    /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} done */
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(binary, imports).then(({ instance }) => {
        memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
        done(instance);
      });
      return {};
    },
  });
  // The glue has errors end the process with its whole source on the terminal.
  process.removeAllListeners('uncaughtException').removeAllListeners('unhandledRejection');
  return {
    /** @param {Uint8Array} bytes @returns {string} */
    check: (bytes) => gouji.check(bytes, {}),
    heap: () => memory?.buffer.byteLength ?? 0,
  };
}

/**
 * Runs a program once: nanoseconds of a processor and of the clock, and the most memory that it had,
 * in bytes.
 * @param {string} program
 * @param {string[]} args
 * @param {'pipe' | 'ignore'} [output]
 */
export function runOnce(program, args, output = 'ignore') {
  const run = spawnSync(join(programs, 'gouji_bench'), ['run', program, ...args],
    { maxBuffer: 1 << 30, stdio: ['ignore', output, 'pipe'] });
  if (run.error) throw run.error;
  const told = run.stderr.toString().trim().split('\n').pop() ?? '';
  const [nanoseconds, waited, kilobytes, status] = told.split(' ').map(Number);
  // One is what a check with findings ends with, two where a document was not read.
  if (!(status <= 2)) throw new Error(`${program} ${args.join(' ')}: ${run.stderr}`);
  return { nanoseconds, waited, bytes: kilobytes * 1024, output: run.stdout };
}

/** A program run anew each time, its start included. @param {string} program @param {string[]} args @returns {Contestant} */
export const started = (program, args) => async (milliseconds) => {
  const begin = performance.now();
  let spent = 0;
  let times = 0;
  do {
    spent += runOnce(program, args).nanoseconds;
    times++;
  } while (performance.now() - begin < milliseconds);
  return spent / times;
};

/**
 * The process of a page: of all that draw pages the one that works when the page does.
 * @param {import('puppeteer-core').Browser} browser
 * @param {() => Promise<unknown>} work
 */
async function rendererOf(browser, work) {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = await Promise.all(ids.map(processorTime));
  await work();
  const spent = (await Promise.all(ids.map(processorTime))).map((time, i) => time - before[i]);
  return ids[spent.indexOf(Math.max(...spent))];
}

/** The module in Chromium, beside autocorrect's and the parser that is in there. @returns {Promise<Engine>} */
export async function chromium() {
  const { build } = require('esbuild');
  const { outputFiles } = await build({
    entryPoints: [join(here, 'page.js')],
    bundle: true,
    format: 'iife',
    write: false,
    alias: { 'gouji-module': join(wasm, 'gouji.js') },
    external: ['fs', 'path', 'crypto', 'url', 'ws', 'perf_hooks'],
    logLevel: 'error',
  });
  /** @type {Record<string, () => Uint8Array | string>} */
  const files = {
    '/': () => '<!doctype html><meta charset="utf-8"><script src="page.js"></script>',
    '/page.js': () => outputFiles[0].text,
    '/gouji.wasm': () => readFileSync(join(wasm, 'gouji.wasm')),
    '/autocorrect.wasm': () => readFileSync(join(here, 'node_modules/@huacnlee/autocorrect/autocorrect_bg.wasm')),
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const type = url === '/' ? 'text/html' : url.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
    response.setHeader('Content-Type', type);
    if (files[url]) response.end(files[url]());
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launch('chrome');
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate(() => /** @type {any} */ (window).start());
  const renderer = await rendererOf(browser, () => page.evaluate(() => {
    for (const end = performance.now() + 300; performance.now() < end; );
  }));
  return {
    of(work, file) {
      const url = `/documents${file}`;
      files[url] = () => readFileSync(file);
      return inProcess(renderer, (milliseconds) =>
        page.evaluate((...args) => /** @type {any} */ (window).measure(...args), work, url, milliseconds));
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
