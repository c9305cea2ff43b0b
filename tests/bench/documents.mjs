// @ts-check
// The documents that are measured: real reports of tests/golden, in the dresses of tests/dress, and
// the same with part one grown to a size. Kept in build/bench/documents, as files.
import { execFileSync } from 'node:child_process';
import { createCipheriv, createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

import { dressedReports, folder as dresses, plainText } from '../dress/documents.mjs';
import { pageOf } from '../dress/page.mjs';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { unzipSync, zipSync } = require('fflate');

const root = fileURLToPath(new URL('../../', import.meta.url));
export const folder = join(root, 'build/bench/documents');
// The longest of them, with most prose.
const SEED = '004_6b9fd438d9b8f5de';
const FROM = '（四）完善';
const TO = '二、主动公开政府信息情况';

/** Four characters that no two numbers have in common. */
const NAMES = [...'梅兰竹菊松柏桃李荷莲桂杏枫柳榆槐江河湖海山川溪泉云霞雪霜春夏秋冬晨昏星月金玉珠翠琴棋书画诗词歌赋笔墨纸砚龙凤麟鹤鸿雁燕莺'];
/** @param {number} number */
const nameOf = (number) =>
  NAMES[number % 64] + NAMES[(number >> 6) % 64] + NAMES[(number >> 12) % 64] + NAMES[(number >> 18) % 64];

/**
 * Makes text grow: copies of it that differ in every sentence, as a long report's sentences do; what
 * is only repeated would be thousands of findings of narrative.repeat.
 */
function varying() {
  let number = 0;
  /** @param {string} text */
  return (text) =>
    text.replace(/\p{Script=Han}{10,}/gu, (run) => run.slice(0, 3) + nameOf(number++) + run.slice(7));
}

/**
 * @param {string} before
 * @param {string} piece what is repeated
 * @param {string} after
 * @param {number} bytes of the whole
 */
function grow(before, piece, after, bytes) {
  const vary = varying();
  const parts = [before];
  let size = Buffer.byteLength(before) + Buffer.byteLength(after);
  const step = Buffer.byteLength(piece);
  for (; size + step <= bytes; size += step) parts.push(vary(piece));
  return parts.join('') + after;
}

/** @param {string} whole @param {number} bytes @param {string} from @param {string} to */
function growBetween(whole, bytes, from, to) {
  const begin = whole.indexOf(from);
  const end = whole.indexOf(to, begin);
  if (begin < 0 || end < 0) throw new Error(`nothing between ${from} and ${to} to grow`);
  return grow(whole.slice(0, end), whole.slice(begin, end), whole.slice(end), bytes);
}

/** Where the paragraph begins that has these words. @param {string} whole @param {string} words @param {string} tag */
function paragraphOf(whole, words, tag) {
  const at = whole.lastIndexOf(tag, whole.indexOf(words));
  if (at < 0) throw new Error(`no ${tag} with ${words}`);
  return at;
}

/** @param {number} bytes */
const text = (bytes) => growBetween(readFileSync(plainText(SEED), 'utf8'), bytes, FROM, TO);

const LEAST_SITE = 90e3;

/** What stands around a report on an office's site. */
function furniture() {
  const list = (/** @type {number} */ count, /** @type {(i: number) => string} */ item) =>
    Array.from({ length: count }, (_, i) => item(i)).join('\n');
  const head = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="SiteName" content="贺兰县人民政府"><meta name="SiteDomain" content="www.nxhl.gov.cn">
<meta name="ColumnName" content="政府信息公开年报"><meta name="ColumnType" content="信息公开">
<title>贺兰县文化旅游广电局2020年政府信息公开工作年度报告_贺兰县人民政府</title>
${list(6, (i) => `<link rel="stylesheet" href="/common/css/style${i}.css?v=20210118">`)}
<style type="text/css">
${list(60, (i) => `.nav-${i} > li a:hover, #menu${i} .item { float: left; margin: 0 ${i % 9}px 10px; color: #1e5f${String(i).padStart(2, '0')}; background: url(/images/bg${i}.png) no-repeat; }`)}
</style>
<script type="text/javascript" src="/common/js/jquery-1.8.3.min.js"></script>
<script type="text/javascript">
${list(55, (i) => `function tab${i}(n) { for (var k = 0; k < ${i + 2}; k++) { if (k <= n && n < 9) { $("#tab${i}_" + k).removeClass("on").find("a").attr("href", "/zwgk/" + k + "/"); } } }`)}
</script>
</head>
<body>
<div class="top"><div class="w1200"><p class="fl">今天是：<span id="date"></span></p><ul class="fr">${list(8, (i) => `<li><a href="http://www.example.cn/${i}/">${['无障碍', '长者模式', '简体', '繁体', '登录', '注册', '邮箱', '手机版'][i]}</a></li>`)}</ul></div></div>
<div class="nav"><ul>
${list(12, (i) => `<li class="nav-item nav-${i}"><a href="/zwgk/xxgkml/column${i}/index.html" target="_blank" title="${nameOf(i * 77)}政务公开栏目">${nameOf(i * 77)}公开</a><div class="sub"><dl><dt>${nameOf(i * 31)}服务</dt><dd><a href="/bsfw/${i}/a.html">办事指南</a><a href="/bsfw/${i}/b.html">表格下载</a></dd></dl></div></li>`)}
</ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">政府信息公开年报</a></div>
<div class="main clearfix"><div class="article"><h1>贺兰县文化旅游广电局2020年政府信息公开工作年度报告</h1>
<div class="info"><span>发布时间：2021-01-22 16:40</span><span>来源：贺兰县文化旅游广电局</span><span>浏览次数：<em id="hits">321</em>次</span></div>
<div class="TRS_Editor" id="zoom">
`;
  const foot = `
</div></div>
<div class="side"><h3>相关信息</h3><ul>
${list(40, (i) => `<li><a href="/zwgk/nb/2021/t${20210100 + i}_${i * 7}.html" title="贺兰县${nameOf(i * 131)}局年报">贺兰县${nameOf(i * 131)}局政府信息公开年报</a><span class="date">2021-01-${String(10 + (i % 20))}</span></li>`)}
</ul></div></div>
<div class="footer"><p>主办：贺兰县人民政府办公室　备案号：宁ICP备05000000号-1　网站标识码：6401220001</p></div>
<script>${list(25, (i) => `window.stat${i} = window.stat${i} || []; stat${i}.push(["track", "/zwgk/${i}", new Date().getTime()]);`)}</script>
</body>
</html>
`;
  return { head, foot };
}

/** A saved page of an office's site; where there is no room for that, a bare one. @param {number} bytes @param {string} gouji */
function html(bytes, gouji) {
  const page = pageOf(gouji, plainText(SEED), 'form', true);
  if (bytes < LEAST_SITE) return growPage(page, bytes);
  const body = page
    .slice(page.indexOf('<body>') + 6, page.indexOf('</body>'))
    // As what is pasted from Word into such a site comes out.
    .replace(/<p class="text">(.*?)<\/p>/g,
      '<p style="text-indent: 2em; line-height: 28pt; margin: 0cm 0cm 0pt;" align="justify"><span lang="ZH-CN" style="font-family: 仿宋_GB2312; font-size: 16pt;">$1</span></p>')
    .replace(/<td( [^>]*)?><p>(.*?)<\/p><\/td>/g,
      '<td$1 style="border: 1pt solid windowtext; padding: 0cm 5.4pt;" valign="middle"><p style="text-align: center;" align="center"><span style="font-family: 宋体; font-size: 9pt;">$2</span></p></td>');
  const { head, foot } = furniture();
  return growPage(head + body + foot, bytes);
}

/** @param {string} whole @param {number} bytes */
function growPage(whole, bytes) {
  const begin = paragraphOf(whole, FROM, '<p ');
  const end = paragraphOf(whole, TO, '<p ');
  return grow(whole.slice(0, end), whole.slice(begin, end), whole.slice(end), bytes);
}

/** @param {string} ending */
const dressed = (ending) => readFileSync(join(dresses, `${SEED}.form${ending}`));

/** @param {Record<string, Uint8Array | [Uint8Array, object]>} parts */
const zipped = (parts) => Buffer.from(zipSync(parts, { level: 6, mtime: '2021-01-22' }));

/** What a document's parts are in bytes, unpacked. @param {Record<string, Uint8Array>} parts */
const unpacked = (parts) => Object.values(parts).reduce((sum, part) => sum + part.length, 0);

/** @param {number} bytes unpacked */
function docx(bytes) {
  const parts = unzipSync(dressed('.office.docx'));
  const whole = Buffer.from(parts['word/document.xml']).toString();
  const room = bytes - unpacked(parts) + parts['word/document.xml'].length;
  const begin = paragraphOf(whole, FROM, '<w:p>');
  const end = paragraphOf(whole, TO, '<w:p>');
  const grown = grow(whole.slice(0, end), whole.slice(begin, end), whole.slice(end), room);
  return zipped({ ...parts, 'word/document.xml': Buffer.from(grown) });
}

/** One report with photographs, which nobody reads. @param {number} bytes */
function photos(bytes) {
  const parts = unzipSync(dressed('.office.docx'));
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
  const each = Math.min(bytes, 3e6);
  for (let i = 1; i * each <= bytes; i++) {
    parts[`word/media/image${i}.jpeg`] = [noise.update(Buffer.alloc(each)), { level: 0 }];
  }
  return zipped(parts);
}

/** @param {number} bytes unpacked */
function xlsx(bytes) {
  const parts = unzipSync(dressed('.office.xlsx'));
  const sheetName = 'xl/worksheets/sheet1.xml';
  const sheet = Buffer.from(parts[sheetName]).toString();
  const strings = Buffer.from(parts['xl/sharedStrings.xml']).toString();
  const items = strings.match(/<si>.*?<\/si>/gs) ?? [];
  const rows = sheet.match(/<row .*?<\/row>/gs) ?? [];
  const place = (/** @type {string} */ words) =>
    items.findIndex((item) => item.replace(/<[^>]*>/g, '').replace(/\s/g, '').includes(words));
  const rowOf = (/** @type {number} */ item) => rows.findIndex((row) => row.includes(`t="s"><v>${item}</v>`));
  const begin = rowOf(place(FROM));
  const end = rowOf(place(TO));
  if (begin < 0 || end <= begin) throw new Error('no rows to grow');
  const vary = varying();
  let next = rows.length;
  /** @type {string[]} */
  const newRows = [];
  /** @type {string[]} */
  const newItems = [];
  let size = unpacked(parts);
  for (let at = begin; ; at = at + 1 < end ? at + 1 : begin) {
    const item = Number(rows[at].match(/t="s"><v>(\d+)<\/v>/)?.[1] ?? -1);
    if (item < 0) continue;
    const row = rows[at].replace(/t="s"><v>\d+</, `t="s"><v>${items.length + newItems.length}<`);
    const string = vary(items[item]);
    size += Buffer.byteLength(row) + Buffer.byteLength(string);
    if (size > bytes) break;
    newItems.push(string);
    newRows.push(row);
    next++;
  }
  const all = [...rows.slice(0, end), ...newRows, ...rows.slice(end)]
    .map((row, i) => row.replace(/( r="[A-Z]*)\d+"/g, `$1${i + 1}"`));
  const first = sheet.indexOf('<row ');
  const last = sheet.lastIndexOf('</row>') + 6;
  // Merged cells of the tables move with their rows.
  const tail = sheet.slice(last).replace(/ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g, (_, a, from, b, to) => {
    const by = Number(from) > end ? next - rows.length : 0;
    return `ref="${a}${Number(from) + by}:${b}${Number(to) + by}"`;
  });
  return zipped({
    ...parts,
    [sheetName]: Buffer.from(sheet.slice(0, first) + all.join('') + tail),
    'xl/sharedStrings.xml': Buffer.from(strings.replace('</sst>', () => `${newItems.join('')}</sst>`)),
  });
}

/** The words of a PDF; what grows is a page of prose. @param {number} bytes @param {string} gouji */
function words(bytes, gouji) {
  const pdf = join(dresses, `${SEED}.form.office.pdf`);
  const whole = execFileSync(gouji, ['dump', '--stage=words', pdf], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const starts = [...whole.matchAll(/^page /gm)].map((match) => match.index ?? 0);
  const page = starts.findIndex((at, i) => i > 0 && !whole.slice(at, starts[i + 1]).includes('二、主动公开'));
  const end = starts[page + 1];
  return grow(whole.slice(0, end), whole.slice(starts[page], end), whole.slice(end), bytes);
}

/** Parts that a reader of the text must have, packed, each after its packed and its unpacked size. @param {Buffer} zip */
function packedParts(zip) {
  const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering)\.xml|word\/_rels\/document\.xml\.rels)$/;
  const out = [];
  // By the directory at the end: what stands before an entry need not know its size.
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50; ) {
    const length = zip.readUInt16LE(at + 28);
    if (wanted.test(zip.toString('utf8', at + 46, at + 46 + length))) {
      const local = zip.readUInt32LE(at + 42);
      const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const data = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
      const sizes = Buffer.alloc(8);
      sizes.writeUInt32LE(data.length, 0);
      sizes.writeUInt32LE(inflateRawSync(data).length, 4);
      out.push(sizes, data);
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (out.length === 0) throw new Error('no parts in the document');
  return Buffer.concat(out);
}

/** @type {Record<string, {ending: string, make: (bytes: number, gouji: string) => string | Buffer}>} */
const FORMATS = {
  text: { ending: 'txt', make: text },
  html: { ending: 'html', make: html },
  docx: { ending: 'docx', make: docx },
  photos: { ending: 'docx', make: photos },
  xlsx: { ending: 'xlsx', make: xlsx },
  words: { ending: 'words', make: words },
};

/** What grows; DOCX and XLSX are as large as what they unpack to, but for photographs. */
export const formats = Object.keys(FORMATS);

/** Removes what was made of other sources than these. @param {string} gouji */
export function prepare(gouji) {
  dressedReports(gouji);
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  hash.update(readFileSync(join(dresses, 'made-from')));
  const from = hash.digest('hex');
  const stamp = join(folder, 'made-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, from);
}

/** @param {string} name @param {() => string | Buffer} make */
function kept(name, make) {
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, make());
  return file;
}

/** @param {string} format @param {number} bytes @param {string} gouji @returns {string} its file */
export function document(format, bytes, gouji) {
  const { ending, make } = FORMATS[format];
  return kept(`${format}-${bytes}.${ending}`, () => make(bytes, gouji));
}

/** Bytes of a document, unpacked where it is packed. @param {string} format @param {string} file */
export function bytesOf(format, file) {
  const bytes = readFileSync(file);
  return format === 'docx' || format === 'xlsx' ? unpacked(unzipSync(bytes)) : bytes.length;
}

/** As it was found, or made by LibreOffice. */
export const report = {
  text: plainText(SEED),
  docx: join(dresses, `${SEED}.form.office.docx`),
  pdf: join(dresses, `${SEED}.form.office.pdf`),
};

/** @param {string} gouji */
export const wordsOfReport = (gouji) =>
  kept('report.words', () => execFileSync(gouji, ['dump', '--stage=words', report.pdf], { maxBuffer: 1 << 28 }));

export const partsOfReport = () => kept('report.parts', () => packedParts(readFileSync(report.docx)));

/** The part of a Word document that has the text, unpacked. */
export const xmlOfReport = () =>
  kept('report.xml', () => Buffer.from(unzipSync(readFileSync(report.docx))['word/document.xml']));
