// @ts-check
// Keeps the page in the browser, to work without a network from the next visit on, and tells of a
// newer version. Where there are no service workers, nothing of this is seen.
import { h } from './dom.js';

/** What is said of it at the foot of the page. @typedef {'none' | 'kept' | 'keeping' | 'whole' | 'failed'} State */

/** @param {ReturnType<typeof import('./app/page.js').openPage>} app */
export async function install(app) {
  const container = navigator.serviceWorker;
  if (!container) return;
  /** @type {State} */
  let state = 'none';
  /** The version that waits, and whether one has taken over unasked. @type {ServiceWorker | 'over' | null} */
  let newer = null;
  let asked = false;

  const words = h('span', {});
  const more = h('button', { type: 'button', onclick: keepAll });
  const foot = h('p', { class: 'install' }, words, more);
  document.querySelector('.bottom nav')?.after(foot);

  const news = h('span', { role: 'status' });
  const use = h('button', { type: 'button', onclick: useNewer });
  const later = h('button', { type: 'button', class: 'quiet', onclick: () => (banner.hidden = true) });
  const banner = h('div', { class: 'newer', hidden: true }, news, use, later);
  document.querySelector('main')?.before(banner);

  function draw() {
    const t = app.texts().install;
    foot.hidden = state === 'none';
    words.textContent = { none: '', kept: t.kept, keeping: t.keeping, whole: t.whole, failed: t.failed }[state];
    more.hidden = state !== 'kept' && state !== 'failed';
    more.textContent = t.more;
    use.textContent = t.use;
    later.textContent = t.later;
    if (newer) news.textContent = t.newer;
  }

  /** @param {ServiceWorker | 'over'} what */
  function tellOf(what) {
    newer = what;
    banner.hidden = false;
    draw();
  }

  function useNewer() {
    asked = true;
    if (newer instanceof ServiceWorker) newer.postMessage('use');
    else location.reload();
  }

  function keepAll() {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      state = data ? 'whole' : 'failed';
      draw();
      app.announce(words.textContent ?? '');
    };
    state = 'keeping';
    draw();
    container.controller?.postMessage('keep', [port2]);
  }

  // Another window may have asked: here nothing is reloaded under the user's hands.
  let hadOne = Boolean(container.controller);
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (hadOne) tellOf('over');
    else drawKept();
    hadOne = true;
  });

  function drawKept() {
    state = 'kept';
    draw();
  }

  app.onLanguage(draw);
  draw();
  try {
    const registration = await container.register('sw.js', { updateViaCache: 'none' });
    if (container.controller) drawKept();
    if (registration.waiting && container.controller) tellOf(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed' && hadOne) tellOf(coming);
      });
    });
  } catch {
    // Switched off, or a private window: the page works as it is.
  }
}
