// @ts-check
// What people would use instead in Node.js: each takes a document apart as far as its cells or its
// text, or lints the text. Nothing of ours is in here.
import { createRequire } from 'node:module';

import autocorrect from 'autocorrect-node';
import * as cheerio from 'cheerio';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import { run as lintByZhlint } from 'zhlint';

const require = createRequire(new URL('../../web/package.json', import.meta.url));

/** @param {string} html */
function cellsByCheerio(html) {
  const $ = cheerio.load(html);
  return $('table')
    .toArray()
    .map((table) => $(table).find('tr').toArray()
      .map((row) => $(row).find('td, th').toArray().map((cell) => $(cell).text().trim())));
}

/** @param {string} html */
function cellsByParse5(html) {
  /** @type {string[]} */
  const cells = [];
  /** @param {any} node @param {boolean} inside */
  const walk = (node, inside) => {
    if (node.nodeName === '#text') {
      if (inside) cells[cells.length - 1] += node.value;
      return;
    }
    const cell = node.nodeName === 'td' || node.nodeName === 'th';
    if (cell) cells.push('');
    for (const child of node.childNodes ?? []) walk(child, inside || cell);
  };
  walk(parse(html), false);
  return cells;
}

/** @param {string} html */
function cellsByHtmlparser2(html) {
  /** @type {string[]} */
  const cells = [];
  let inside = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name !== 'td' && name !== 'th') return;
      inside++;
      cells.push('');
    },
    ontext(text) {
      if (inside > 0) cells[cells.length - 1] += text;
    },
    onclosetag(name) {
      if (name === 'td' || name === 'th') inside--;
    },
  });
  parser.end(html);
  return cells;
}

/** @param {Buffer} bytes */
async function textByPdfjs(bytes) {
  const { getDocument } = await import(require.resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  const root = require.resolve('pdfjs-dist/package.json').replace(/package\.json$/, '');
  const task = getDocument({ data: new Uint8Array(bytes), cMapUrl: `${root}cmaps/`, cMapPacked: true, verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let page = 1; page <= document.numPages; page++) {
    pages.push(await (await document.getPage(page)).getTextContent());
  }
  await task.destroy();
  return pages;
}

/** Works by name; those of text take it decoded. */
export const works = {
  cheerio: cellsByCheerio,
  parse5: cellsByParse5,
  htmlparser2: cellsByHtmlparser2,
  /** @param {string} text */
  'autocorrect-node': (text) => autocorrect.lintFor(text, 'report.txt'),
  /** @param {string} text */
  zhlint: (text) => lintByZhlint(text, { rules: { preset: 'default' } }),
};

export const binaryWorks = {
  /** @param {Buffer} buffer */
  mammoth: (buffer) => mammoth.convertToHtml({ buffer }),
  pdfjs: textByPdfjs,
};
