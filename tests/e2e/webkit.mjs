// @ts-check
// Drives WebKitGTK: its MiniBrowser by WebKitWebDriver, on a screen of its own (Xvfb). Everything that
// is started is ended with this process at the latest.
// GOUJI_BROWSER_PATH, where GOUJI_BROWSER is webkit: the MiniBrowser.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';

import { PATIENCE, require as installed } from './driver.mjs';

// Without its types, which are a package of their own.
/** @type {{Builder: any, By: any, Key: Record<string, string>}} */
const { Builder, By, Key } = installed('selenium-webdriver');
export { By, Key };

/** MiniBrowser belongs to the library, whose folder bears a version and, with Debian, an architecture. */
function miniBrowser() {
  const wanted = process.env.GOUJI_BROWSER === 'webkit' ? process.env.GOUJI_BROWSER_PATH : undefined;
  if (wanted) return wanted;
  for (const top of ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter(existsSync)) {
    const folders = [top, ...readdirSync(top).filter((name) => /-linux-gnu/.test(name)).map((name) => `${top}/${name}`)];
    for (const folder of folders) {
      const versions = readdirSync(folder).filter((name) => /^webkit2?gtk-\d/.test(name)).sort().reverse();
      const found = versions.map((name) => `${folder}/${name}/MiniBrowser`).find(existsSync);
      if (found) return found;
    }
  }
  throw new Error('no MiniBrowser of WebKitGTK found: install webkit2gtk-driver or set GOUJI_BROWSER_PATH');
}

/** @type {Set<number>} */
const groups = new Set();

/** @param {number} group */
function end(group) {
  groups.delete(group);
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // Has ended by itself.
  }
}
process.on('exit', () => groups.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/**
 * Starts a program that heads a group of processes: what it starts ends with it.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
async function start(program, args, options) {
  const child = spawn(program, args, { detached: true, ...options });
  await new Promise((done, fail) => {
    child.once('spawn', done);
    child.once('error', () => fail(new Error(`${program} cannot be started: is it installed?`)));
  });
  groups.add(/** @type {number} */ (child.pid));
  return child;
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

/**
 * Whether a service answers before it ends.
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} service
 */
async function answers(url, service) {
  for (const end = Date.now() + PATIENCE; service.exitCode === null && service.signalCode === null; ) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return true;
    if (Date.now() > end) throw new Error(`nothing answers at ${url}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

/**
 * A browser with one window.
 * @returns {Promise<{driver: any, close: () => Promise<void>}>}
 */
export async function launchWebKit() {
  const binary = miniBrowser();
  /** @type {number[]} */
  const own = [];
  try {
    const screen = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    own.push(/** @type {number} */ (screen.pid));
    const display = await new Promise((done, fail) => {
      screen.stdio[3]?.once('data', (bytes) => done(String(bytes).trim()));
      screen.once('exit', () => fail(new Error('Xvfb has no screen')));
    });
    let port = 0;
    for (let isThere = false; !isThere; ) {
      port = await freePort();
      const service = await start('WebKitWebDriver', [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
      });
      own.push(/** @type {number} */ (service.pid));
      // It ends where another has taken the port in between.
      isThere = await answers(`http://127.0.0.1:${port}/status`, service);
    }
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      })
      .build();
    await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 940 });
    return {
      driver,
      async close() {
        await driver.quit().catch(() => {});  // what does not quit is ended
        own.forEach(end);
      },
    };
  } catch (error) {
    own.forEach(end);
    throw error;
  }
}
