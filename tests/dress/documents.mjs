// @ts-check
// The real reports in every dress, made by LibreOffice, pandoc and Chromium. They are kept in
// build/dress and made anew when what they are made from changes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { pageOf } from './page.mjs';

/** @typedef {import('./page.mjs').Tables} Tables */
/** @typedef {{seed: string, tables: Tables, dress: string, file: string}} Dressed */

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const seeds = join(here, '../golden/seeds');
export const folder = join(root, 'build/dress');

/** @param {string} program @param {string[]} args @param {Buffer} [input] */
function run(program, args, input) {
  return execFileSync(program, args, { input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
}

/**
 * Converts files by LibreOffice, all in one start.
 * @param {string[]} files
 * @param {string} filter as of its --convert-to
 * @param {string} ending of what it makes
 * @param {string} to ending of the new names
 * @param {string[]} [options]
 */
export function office(files, filter, ending, to, options = []) {
  const out = join(folder, 'made');
  mkdirSync(out, { recursive: true });
  run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless', '--norestore', ...options, '--convert-to', filter, '--outdir', out, ...files,
  ]);
  for (const file of files) {
    const name = basename(file);
    renameSync(join(out, name.replace(/\.\w+$/, `.${ending}`)), join(folder, name.replace(/\.\w+$/, to)));
  }
}

/** @param {string} page @param {string} pdf */
export function print(page, pdf) {
  const profile = join(folder, 'browser');
  run('chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-pdf-header-footer',
    `--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`, `file://${page}`,
  ]);
}

/** What the documents are made from. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['documents.mjs', 'page.mjs']) hash.update(readFileSync(join(here, name)));
  for (const name of readdirSync(seeds).sort()) hash.update(readFileSync(join(seeds, name)));
  return hash.digest('hex');
}

/** @param {string} gouji the program */
function make(gouji) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @type {string[]} */
  const pages = [];
  for (const seed of seedNames()) {
    for (const tables of /** @type {const} */ (['found', 'form'])) {
      const page = join(folder, `${seed}.${tables}.html`);
      // Where the tables are the form's, the page is set as offices set theirs.
      writeFileSync(page, pageOf(gouji, join(seeds, `${seed}.txt`), tables, tables === 'form'));
      const html = readFileSync(page, 'utf8').replace('charset=UTF-8', 'charset=gb2312');
      writeFileSync(page.replace('.html', '.gb18030.html'), run('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], Buffer.from(html)));
      pages.push(page);
    }
  }
  const writer = ['--infilter=HTML (StarWriter)'];
  office(pages, 'docx:MS Word 2007 XML', 'docx', '.office.docx', writer);
  office(pages, 'xlsx:Calc MS Excel 2007 XML', 'xlsx', '.office.xlsx', ['--infilter=HTML (StarCalc)']);
  const texts = pages.map((page) => page.replace('.html', '.office.docx'));
  office(texts, 'pdf:writer_pdf_Export', 'pdf', '.pdf');
  office(texts, 'html:HTML (StarWriter)', 'html', '.html');
  for (const page of pages) {
    const made = (/** @type {string} */ ending) => page.replace('.html', ending);
    run('pandoc', ['-f', 'html', '-t', 'docx', '-o', made('.pandoc.docx'), page]);
    run('pandoc', ['-f', 'html', '-t', 'html', '-s', '--metadata', 'title= ', '-o', made('.pandoc.html'), page]);
    run('pandoc', ['-f', 'docx', '-t', 'html', '-o', made('.pandoc-word.html'), made('.office.docx')]);
    print(page, made('.browser.pdf'));
  }
}

export const seedNames = () => readdirSync(seeds).sort().map((name) => basename(name, '.txt'));

/** @param {string} seed */
export const plainText = (seed) => join(seeds, `${seed}.txt`);

/** Ending of a file, and what made it. @type {[string, string][]} */
const DRESSES = [
  ['.html', 'HTML in UTF-8'],
  ['.gb18030.html', 'HTML in GB18030'],
  ['.pandoc.html', 'HTML by pandoc'],
  ['.office.html', 'HTML saved by LibreOffice Writer'],
  ['.pandoc-word.html', 'HTML by pandoc from Word'],
  ['.office.docx', 'DOCX by LibreOffice Writer'],
  ['.pandoc.docx', 'DOCX by pandoc'],
  ['.office.xlsx', 'XLSX by LibreOffice Calc'],
  ['.office.pdf', 'PDF by LibreOffice Writer'],
  ['.browser.pdf', 'PDF by Chromium'],
];

/** All of them, made if need be. @param {string} gouji @returns {Dressed[]} */
export function dressedReports(gouji) {
  const stamp = join(folder, 'made-from');
  const from = fingerprint();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== from) {
    make(gouji);
    writeFileSync(stamp, from);
  }
  return seedNames().flatMap((seed) =>
    /** @type {const} */ (['found', 'form']).flatMap((tables) =>
      DRESSES.map(([ending, dress]) => ({ seed, tables, dress, file: join(folder, `${seed}.${tables}${ending}`) }))));
}
