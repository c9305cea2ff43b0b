// @ts-check
// A PDF in, its words with their places out, as the text that the checker reads. A chunk of its own
// with pdf.js in it: a page that is given no PDF never loads it.
import { PDFWorker, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { wordOf, wordsText } from '../model/words.js';
import { beside } from './place.js';

/** @typedef {import('../model/words.js').PdfPage} PdfPage */
/** @typedef {import('../model/words.js').Run} Run */
/** @typedef {{onPage: (page: number, pages: number) => void, signal: AbortSignal}} PdfOptions */

/** Puts pdf.js on the page itself, where workers fail. @returns {Promise<void>} */
function loadOnPage() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = beside('pdf/worker.js');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${script.src} did not load`)));
    document.head.append(script);
  });
}

/** @returns {Worker | null} */
function startWorker() {
  try {
    return new Worker(beside('pdf/worker.js'));
  } catch {
    return null;
  }
}

/**
 * Reads the text of a PDF. Rejects if pdf.js or one of its tables cannot be loaded; that a PDF is
 * broken or locked stands in the text.
 * @param {Uint8Array} bytes
 * @param {PdfOptions} options
 * @returns {Promise<Uint8Array | null>} null if it was aborted
 */
export async function readPdf(bytes, { onPage, signal }) {
  /** What was needed and could not be loaded. @type {Error | null} */
  let lost = null;
  /** @type {(reason: Error) => void} */
  let stop = () => {};
  /** @type {Promise<never>} */
  const stopped = new Promise((_, reject) => (stop = reject));
  /** @template T @param {Promise<T>} step @returns {Promise<T>} */
  const until = (step) => Promise.race([step, stopped]);
  /** @param {unknown} error */
  const lose = (error) => {
    lost = error instanceof Error ? error : new Error(String(error));
    stop(lost);
  };
  stopped.catch(() => {});
  const abort = () => stop(new Error('aborted'));
  signal.addEventListener('abort', abort);

  /** Without such a table the characters of some fonts would be missing from the text. */
  class Tables {
    /** @param {{name: string}} table */
    async fetch({ name }) {
      try {
        const response = await fetch(beside(`pdf/cmaps/${name}.bcmap`));
        if (!response.ok) throw new Error(`${name}: ${response.status}`);
        return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true };
      } catch (error) {
        lose(error);
        throw error;
      }
    }
  }

  const port = startWorker();
  if (port) port.addEventListener('error', (event) => lose(event.message || 'no worker'));
  else await loadOnPage();
  const worker = new PDFWorker(/** @type {any} */ ({ port, verbosity: 0 }));
  const task = getDocument({
    // pdf.js gives the bytes away to its worker.
    data: bytes.slice(),
    worker,
    CMapReaderFactory: Tables,
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  task.promise.catch(() => {});
  /** @type {PdfPage[]} */
  let pages = [];
  /** @type {'' | 'encrypted' | 'damaged'} */
  let problem = '';
  try {
    const pdf = await until(task.promise);
    for (let number = 1; number <= pdf.numPages; number++) {
      if (signal.aborted) return null;
      onPage(number, pdf.numPages);
      const page = await until(pdf.getPage(number));
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const { items, styles } = await until(page.getTextContent({ disableNormalization: true }));
      if (lost) throw lost;
      /** @type {import('../model/words.js').Word[]} */
      const words = [];
      for (const item of items) {
        if (!('str' in item)) continue;
        const word = wordOf(/** @type {Run} */ (item), styles[item.fontName], transform);
        if (word) words.push(word);
      }
      pages.push({ width, height, words });
      page.cleanup();
    }
  } catch (error) {
    if (signal.aborted) return null;
    if (lost) throw lost;
    // A broken file makes errors of many names.
    const locked = error instanceof Error && error.name === 'PasswordException';
    problem = locked ? 'encrypted' : 'damaged';
    pages = [];
  } finally {
    signal.removeEventListener('abort', abort);
    // Not awaited: what stopped does not answer.
    task.destroy().catch(() => {});
    worker.destroy();
    port?.terminate();
  }
  return new TextEncoder().encode(wordsText(bytes.length, pages, problem));
}
