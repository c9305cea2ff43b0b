// @ts-check
// Results taken away: as files of every format, as words on the clipboard, on paper. The buttons are
// there with the result, what they do comes after it.
import { copyText, h } from '../dom.js';
import { loadLater } from '../later/index.js';

/** @typedef {import('../engine/local.js').CheckOptions} CheckOptions */
/** @typedef {import('../app/app.js').LaterApp} App */
/** @typedef {import('../app/exporter.js').Written} Written */
/** What was checked, to be checked once more. @typedef {{input: string | Uint8Array, options: CheckOptions}} Checked */
/**
 * @typedef {object} Subject
 * @property {() => string} name of the file, without what follows the dot
 * @property {() => AsyncIterable<Checked>} each
 * @property {() => number} [changed] how many places of a working copy are not as in the original
 */

/** The address of a download is needed until the browser has taken it. */
const KEPT = 60_000;

/**
 * The ways out for one report or many.
 * @param {App} app
 * @param {Subject} subject
 * @returns {HTMLElement}
 */
export function renderExports(app, subject) {
  const t = app.texts().exports;
  const status = h('span', { class: 'export-status', role: 'status' });

  const exporter = async () => (await loadLater()).createExporter(app, subject);

  /** @param {Written} file */
  function save({ name, blob }) {
    const url = URL.createObjectURL(blob);
    const link = h('a', { href: url, download: name, hidden: true });
    element.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), KEPT);
    status.textContent = t.saved(name);
  }

  /** @param {import('../app/exporter.js').Format} format */
  const file = async (format) => save(await (await exporter()).file(format));

  const workbook = async () => save(await (await exporter()).workbook());

  async function opinion() {
    const done = await copyText(await (await exporter()).opinion(), element);
    status.textContent = done ? t.copied : app.texts().findings.copyFailed;
  }

  async function print() {
    // With all that is still to come, if it does.
    await loadLater().catch(() => {});
    status.textContent = '';
    window.print();
  }

  /** @param {string} id @param {string} words @param {() => unknown} run */
  const button = (id, words, run) => {
    const made = h('button', { type: 'button', 'data-export': id }, words);
    made.addEventListener('click', async () => {
      if (made.getAttribute('aria-disabled') === 'true') return;
      made.setAttribute('aria-disabled', 'true');
      status.textContent = t.working;
      try {
        await run();
      } catch {
        status.textContent = t.failed;
      } finally {
        made.removeAttribute('aria-disabled');
      }
    });
    return made;
  };

  const element = h(
    'div',
    { class: 'export', role: 'group', 'aria-label': t.label },
    h('span', { class: 'export-label', 'aria-hidden': 'true' }, t.label),
    button('opinion', t.opinion, opinion),
    button('html', t.html, () => file('html')),
    button('xlsx', t.xlsx, workbook),
    button('csv', t.csv, () => file('csv')),
    button('print', t.print, print),
    // For programs.
    h(
      'details',
      { class: 'export-more' },
      h('summary', {}, t.more),
      button('json', t.json, () => file('json')),
      button('sarif', t.sarif, () => file('sarif')),
    ),
    status,
  );
  return element;
}
