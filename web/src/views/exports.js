// @ts-check
// Results taken away: as files of every format, as words on the clipboard, on paper. The checker
// itself writes what the command line writes too, so both give the same bytes.
import { copyText, h } from '../dom.js';
import { fileName, opinionOf, sheetsOf } from '../model/exports.js';

/** @typedef {import('../engine/local.js').CheckOptions} CheckOptions */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../app/app.js').App} App */
/** What was checked, to be checked once more. @typedef {{input: string | Uint8Array, options: CheckOptions}} Checked */
/** @typedef {'html' | 'csv' | 'json' | 'sarif'} Format */
/**
 * @typedef {object} Subject
 * @property {() => string} name of the file, without what follows the dot
 * @property {() => AsyncIterable<Checked>} each
 * @property {() => number} [changed] how many places of a working copy are not as in the original
 */

/** @type {Record<Format, {extension: string, type: string}>} */
const FORMATS = {
  html: { extension: 'html', type: 'text/html' },
  csv: { extension: 'csv', type: 'text/csv' },
  json: { extension: 'json', type: 'application/json' },
  sarif: { extension: 'sarif', type: 'application/sarif+json' },
};
/** The address of a download is needed until the browser has taken it. */
const KEPT = 60_000;

/**
 * The ways out for one report or many.
 * @param {App} app
 * @param {Subject} subject
 * @returns {HTMLElement}
 */
export function renderExports(app, { name, each, changed = () => 0 }) {
  const t = app.texts().exports;
  const status = h('span', { class: 'export-status', role: 'status' });

  /** No copy goes by the name of its original. @param {string} original */
  const named = (original) => (changed() ? app.texts().source.copy(original, changed()) : original);

  /** @param {Blob} blob @param {string} extension */
  function save(blob, extension) {
    const url = URL.createObjectURL(blob);
    const file = fileName(named(name()), extension);
    const link = h('a', { href: url, download: file, hidden: true });
    element.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), KEPT);
    status.textContent = t.saved(file);
  }

  /** @param {Format} format */
  async function pieces(format) {
    const { engine } = await app.started;
    /** @type {string[]} */
    const parts = [];
    for await (const { input, options } of each()) {
      parts.push(await engine.render(input, { ...options, name: named(options.name), format }));
    }
    return { parts, frame: await engine.frame(format, app.language()) };
  }

  /** @param {Format} format */
  async function file(format) {
    const { parts, frame } = await pieces(format);
    const filled = parts.filter(Boolean);
    const { extension, type } = FORMATS[format];
    save(new Blob([frame.head, filled.join(frame.between), frame.tail], { type: `${type};charset=utf-8` }), extension);
  }

  /** @returns {Promise<Result[]>} */
  const results = async () => (await pieces('json')).parts.map((part) => JSON.parse(part));

  async function workbook() {
    const [{ catalogue }, all, { workbookOf }] = await Promise.all([app.started, results(), import('../app/workbook.js')]);
    save(await workbookOf(sheetsOf(all, catalogue, app.texts(), app.language())), 'xlsx');
  }

  async function opinion() {
    const [{ catalogue }, all] = await Promise.all([app.started, results()]);
    const done = await copyText(opinionOf(all, catalogue, app.texts(), app.language(), changed()), element);
    status.textContent = done ? t.copied : app.texts().findings.copyFailed;
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
    button('print', t.print, () => {
      status.textContent = '';
      window.print();
    }),
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
