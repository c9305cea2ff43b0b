// @ts-check
// What a report is checked beside: last year's, which the reader may add, and the parts that it
// consolidates, which come from a list of files.
import { fill, h } from '../dom.js';
import { bytesOf, entriesOf } from './entries.js';

/** @typedef {import('../engine/local.js').CheckOptions} CheckOptions */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('./app.js').App} App */
/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {{previous?: Entry, parts?: Entry[]}} Beside */

/** @param {App} app @param {{openPart: (entry: Entry) => void}} ways */
export function createBeside(app, { openPart }) {
  const box = app.byId('beside');
  /** @type {Beside} */
  let beside = {};
  /** The bytes of `beside`, once they are read. @type {{of: Beside, options: Partial<CheckOptions>} | null} */
  let companions = null;
  /** Last year's report as the page around gives it, until the reader decides otherwise. @type {CheckOptions['previous'] | null} */
  let given = null;
  /** Whose parts are listed open. */
  let unfolded = false;

  const picker = h('input', { type: 'file', hidden: true });
  picker.addEventListener('change', () => {
    take(entriesOf(picker.files ?? []));
    picker.value = '';
  });

  /** @param {Entry[]} entries the first is last year's report */
  function take([previous]) {
    if (!previous) return;
    set({ ...beside, previous });
    app.check();
  }

  /** @param {Beside} next */
  function set(next) {
    beside = next;
  }

  /** @param {Result} result */
  function previousLine(result) {
    const t = app.texts().beside;
    const { previous } = result;
    const choose = h('button', { type: 'button', id: 'choose-previous', onclick: () => picker.click() }, previous ? t.other : t.choose);
    if (!previous) return h('p', { class: 'beside-line' }, choose, ' ', h('span', { class: 'help' }, t.help));
    const name = previous.report.title || previous.source.name;
    return h(
      'p',
      { class: `beside-line ${previous.use === 'compared' ? '' : 'notice'}` },
      h('span', {}, t.uses[previous.use](name, previous.report.year ?? '', previous.report.organ)),
      ' ',
      choose,
      ' ',
      h(
        'button',
        {
          type: 'button',
          onclick: () => {
            set({ ...beside, previous: undefined });
            given = null;
            app.check();
            app.announce(t.removed);
          },
        },
        t.remove,
      ),
    );
  }

  /** @param {Result} result */
  function partsList({ parts }) {
    if (!parts) return null;
    const t = app.texts().beside;
    const unused = parts.filter(({ use }) => use !== 'summed').length;
    const details = h(
      'details',
      { class: 'beside-parts', open: unfolded || unused > 0 },
      h('summary', {}, t.parts(parts.length, unused)),
      h(
        'ul',
        {},
        ...parts.map(({ source, report, use, summary }, index) =>
          h(
            'li',
            { class: use === 'summed' ? '' : 'notice' },
            h('b', { lang: 'zh-CN' }, report.organ || source.name),
            report.organ && h('span', { class: 'beside-file', lang: 'zh-CN' }, ` ${source.name}`),
            ' ',
            t.part(use, summary.errors, summary.warnings),
            ' ',
            h(
              'button',
              {
                type: 'button',
                class: 'quiet',
                'aria-label': t.openPart(report.organ || source.name),
                onclick: () => {
                  const entry = beside.parts?.[index];
                  if (entry) openPart(entry);
                },
              },
              t.open,
            ),
          ),
        ),
      ),
    );
    details.addEventListener('toggle', () => (unfolded = details.open));
    return details;
  }

  app.onDrawn((result) => {
    const readable = result && result.report.sections.length > 0;
    box.hidden = !readable;
    if (!result || !readable) return;
    const focused = box.contains(app.root.activeElement) && app.root.activeElement?.tagName === 'BUTTON';
    const list = partsList(result);
    fill(box, previousLine(result), ...(list ? [list] : []), picker);
    if (focused) app.byId('choose-previous').focus();
  });

  return {
    set,
    /** Last year's report, dropped beside this one. @param {DataTransfer} data */
    takeDrop: (data) => take(entriesOf(data.files)),
    /** @param {CheckOptions['previous'] | null} previous */
    give(previous) {
      given = previous;
    },
    /** The options that hold what is set. @returns {Promise<Partial<CheckOptions>>} */
    async read() {
      const mine = beside;
      if (companions?.of !== mine) {
        // What cannot be read is handed over as nothing: the result says that it could not be used.
        /** @param {Entry} entry */
        const read = async (entry) => {
          const bytes = await bytesOf(entry, new AbortController().signal).catch(() => null);
          return { name: entry.name, bytes: bytes ?? new Uint8Array() };
        };
        const previous = mine.previous && (await read(mine.previous));
        const parts = mine.parts && (await Promise.all(mine.parts.map(read)));
        companions = { of: mine, options: { ...(previous && { previous }), ...(parts && { parts }) } };
      }
      return { ...(given && { previous: given }), ...companions.options };
    },
  };
}
