// Documents for the tests of the module: every file of the golden tests and the cases as it is, the
// real reports in other encodings, and bad input of every kind.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** @param {string} folder a folder of tests @returns {[string, Buffer][]} name and bytes */
export function storedDocuments(folder) {
  return filesBelow(join(tests, folder)).map((path) => [relative(tests, path), readFileSync(path)]);
}

/** @typedef {{ name: string, bytes: Buffer }} Companion */

/** The documents of a case, as tests/cases/run_cases.cpp reads it. @param {string} text */
function documentsOf(text) {
  const unescape = (/** @type {string} */ words) =>
    words.trim().replace(/\\(.)/g, (_, c) => ({ t: '\t', n: '\n', s: ' ' })[c] ?? c);
  /** @type {{ key: string, name: string, text: string }[]} */
  const documents = [];
  for (const line of text.slice(0, text.search(/^(document|expect):/m)).split('\n')) {
    const [, key, value] = /^([a-z-]+):(.*)$/.exec(line) ?? [];
    if (key === 'base' || key === 'previous' || key === 'part') {
      const name = value.trim();
      documents.push({ key, name, text: readFileSync(join(tests, 'cases/base', name), 'utf8') });
      continue;
    }
    const edited = documents[documents.length - 1];
    if (key === 'replace') {
      const [from, to] = value.split('=>').map(unescape);
      edited.text = edited.text.split(from).join(to);
    } else if (key === 'delete') {
      edited.text = edited.text.split(unescape(value)).join('');
    } else if (key === 'delete-line-with') {
      const lines = edited.text.split('\n');
      edited.text = lines.filter((line) => !line.includes(unescape(value))).join('\n');
    }
  }
  return documents;
}

/** The cases that name reports beside the first one. */
export function casesWithCompanions() {
  return storedDocuments('cases')
    .filter(([name, bytes]) => name.endsWith('.case') && /^(previous|part):/m.test(bytes.toString()))
    .map(([name, bytes]) => {
      const documents = documentsOf(bytes.toString());
      const of = (/** @type {string} */ wanted) =>
        documents
          .filter(({ key }) => key === wanted)
          .map(({ name, text }) => ({ name, bytes: Buffer.from(text) }));
      return { name, report: of('base')[0], previous: of('previous')[0], parts: of('part') };
    });
}

/** @param {Buffer} utf8 @param {string} encoding */
function recode(utf8, encoding) {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: utf8 });
}

/** The same text in every encoding that is read. @param {Buffer} utf8 @returns {[string, Buffer][]} */
export function encodings(utf8) {
  const mark = Buffer.from('\ufeff');
  return [
    ['UTF-8 with mark', Buffer.concat([mark, utf8])],
    ['GB18030', recode(utf8, 'GB18030')],
    ['UTF-16LE', recode(utf8, 'UTF-16LE')],
    ['UTF-16LE with mark', recode(Buffer.concat([mark, utf8]), 'UTF-16LE')],
    ['UTF-16BE', recode(utf8, 'UTF-16BE')],
    ['UTF-16BE with mark', recode(Buffer.concat([mark, utf8]), 'UTF-16BE')],
  ];
}

/** Bytes that look random, the same in every run. @param {number} count */
function noise(count) {
  const bytes = Buffer.alloc(count);
  let state = 1;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}

/** @param {Buffer} bytes */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** A ZIP archive, not packed. @param {[string, Buffer][]} files */
export function archiveOf(files) {
  const members = [];
  const directory = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const label = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x800, 2); // the name is UTF-8
    header.writeUInt32LE(checksum(bytes), 10);
    header.writeUInt32LE(bytes.length, 14);
    header.writeUInt32LE(bytes.length, 18);
    header.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const member = Buffer.concat([Buffer.from('PK\x03\x04'), header, label, bytes]);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), header, place, label);
    members.push(member);
    at += member.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...members, list, Buffer.from('PK\x05\x06'), end]);
}

/** @param {Buffer} report @returns {[string, Buffer][]} */
export function badInput(report) {
  const gb18030 = recode(report, 'GB18030');
  return [
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('a')],
    ['half a character', Buffer.from([0xe6, 0x94])],
    ['NUL bytes', Buffer.alloc(100)],
    ['a report with NUL bytes', Buffer.concat([report.subarray(0, 900), Buffer.alloc(3), report])],
    ['noise', noise(5000)],
    ['lone surrogates', Buffer.from('\ufeff收到\ud83d\ude00\n', 'utf16le').subarray(0, 8)],
    ['surrogates in UTF-8', Buffer.from([0xed, 0xa0, 0x80, 0x0a])],
    ['right-to-left marks', Buffer.from(`\u202e\u200f${report.toString()}`)],
    ['10,000 columns', Buffer.from(`本年新收\t${'0\t'.repeat(10000)}\n`)],
    ['a ZIP', Buffer.concat([Buffer.from('PK\x03\x04'), noise(200)])],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')],
    // Sizes that 32 bits do not hold.
    ['words of a PDF of 14 GB', Buffer.from('gouji-words/1 pdf 14662618030 damaged\n')],
    ['a file of 5 GB in an archive', Buffer.from('gouji-refusal/1 too_large 5368709120\n')],
    ['two encodings', Buffer.concat([report.subarray(0, 3000), gb18030])],
    ...[1, 7, 100, 1001, 2500, 5000].flatMap((size) => [
      /** @type {[string, Buffer]} */ ([`a report cut at ${size}`, report.subarray(0, size)]),
      /** @type {[string, Buffer]} */ ([`GB18030 cut at ${size}`, gb18030.subarray(0, size)]),
    ]),
  ];
}
