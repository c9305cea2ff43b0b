// @ts-check
// Results as files of every format, and in words. The checker itself writes what the command line
// writes too, so both give the same bytes.
import { fileName, opinionOf, sheetsOf } from '../model/exports.js';

/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('./app.js').LaterApp} App */
/** @typedef {import('../views/exports.js').Subject} Subject */
/** @typedef {'html' | 'csv' | 'json' | 'sarif'} Format */
/** @typedef {{name: string, blob: Blob}} Written */

/** @type {Record<Format, {extension: string, type: string}>} */
const FORMATS = {
  html: { extension: 'html', type: 'text/html' },
  csv: { extension: 'csv', type: 'text/csv' },
  json: { extension: 'json', type: 'application/json' },
  sarif: { extension: 'sarif', type: 'application/sarif+json' },
};

/** @param {App} app @param {Subject} subject */
export function createExporter(app, { name, each, changed = () => 0 }) {
  /** No copy goes by the name of its original. @param {string} original */
  const named = (original) => (changed() ? app.texts().source.copy(original, changed()) : original);

  /** @param {Blob} blob @param {string} extension @returns {Written} */
  const written = (blob, extension) => ({ name: fileName(named(name()), extension), blob });

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

  /** @returns {Promise<Result[]>} */
  const results = async () => (await pieces('json')).parts.map((part) => JSON.parse(part));

  return {
    /** @param {Format} format */
    async file(format) {
      const { parts, frame } = await pieces(format);
      const filled = parts.filter(Boolean);
      const { extension, type } = FORMATS[format];
      return written(new Blob([frame.head, filled.join(frame.between), frame.tail], { type: `${type};charset=utf-8` }), extension);
    },
    async workbook() {
      const [{ catalogue }, all, { workbookOf }] = await Promise.all([app.started, results(), import('./workbook.js')]);
      return written(await workbookOf(sheetsOf(all, catalogue, app.texts(), app.language())), 'xlsx');
    },
    async opinion() {
      const [{ catalogue }, all] = await Promise.all([app.started, results()]);
      return opinionOf(all, catalogue, app.texts(), app.language(), changed());
    },
  };
}
