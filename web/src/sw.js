// @ts-check
// The service worker: keeps the files of one version of the page, each as its hash says, and answers
// with them whether there is a network or not. A newer version waits until somebody wants it.

/** @type {any} */
const worker = self;

/** Of the files that the page needs to check. */
const CORE = GOUJI_FILES.core;
/** Those for PDFs: kept when they are first used, or all when asked for. */
const MORE = GOUJI_FILES.more;
const OURS = 'gouji-';
const CACHE = OURS + GOUJI_FILES.version;
const scope = worker.registration.scope;

/** @param {string} name @param {string} integrity */
async function fetchFile(name, integrity) {
  const url = new URL(name, scope).href;
  // What the browser has from loading the page will do, unless it is of another version.
  const response = await fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: 'reload' }));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @param {Record<string, string>} files */
async function keep(files) {
  const cache = await caches.open(CACHE);
  await Promise.all(
    Object.entries(files).map(async ([name, integrity]) => {
      const url = new URL(name, scope).href;
      if (!(await cache.match(url))) await cache.put(url, await fetchFile(name, integrity));
    }),
  );
}

/** @param {string} name */
async function answer(name) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(new URL(name, scope).href);
  if (kept) return kept;
  // The browser may have thrown it away.
  const response = await fetchFile(name, CORE[name] || MORE[name]);
  await cache.put(new URL(name, scope).href, response.clone());
  return response;
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(keep(CORE)));

worker.addEventListener('activate', (/** @type {any} */ event) => {
  const clear = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(clear());
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const name = url.slice(scope.length).replace(/[?#].*/, '') || 'index.html';
  if (name in CORE || name in MORE) event.respondWith(answer(name));
});

worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'use') worker.skipWaiting();
  if (event.data !== 'keep') return;
  const reply = event.ports[0];
  event.waitUntil(keep(MORE).then(() => reply.postMessage(true), () => reply.postMessage(false)));
});
