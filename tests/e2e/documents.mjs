// @ts-check
// One report in every dress, for the tests of the page: as a web page, Word document, Excel sheet and
// archive, made here byte by byte. Its total of results by natural persons is wrong: 6 for 7.
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

import { launch } from './driver.mjs';

/** A cell of a table and what it covers. @typedef {{text: string, columns: number, rows: number, column: number}} Cell */
/** @typedef {{paragraph: string} | {table: Cell[][], width: number}} Block */

const base = new URL('../cases/base/2021-department.txt', import.meta.url);
export const TEXT = readFileSync(base, 'utf8').replace('（七）总计\t\t7\t', '（七）总计\t\t6\t');

/**
 * What is empty before the first word of a row is covered from above, what is empty behind a word
 * from the left; under 总计 always from above.
 * @param {string[][]} grid
 */
function tableOf(grid) {
  const width = Math.max(...grid.map((row) => row.length));
  /** @type {(Cell | undefined)[][]} */
  const owners = [];
  const rows = grid.map((texts, r) => {
    owners.push([]);
    /** @type {Cell[]} */
    const cells = [];
    for (let c = 0; c < width; c++) {
      const text = texts[c] ?? '';
      const above = owners[r - 1]?.[c];
      const left = owners[r][c - 1];
      if (!text && above && (cells.length === 0 || above.text === '总计')) {
        if (above.column === c) above.rows++;
        owners[r][c] = above;
      } else if (!text && left) {
        left.columns++;
        owners[r][c] = left;
      } else {
        owners[r][c] = { text, columns: 1, rows: 1, column: c };
        cells.push(/** @type {Cell} */ (owners[r][c]));
      }
    }
    return cells;
  });
  return { table: rows, width };
}

/** @returns {Block[]} */
function blocks() {
  return TEXT.split(/\n\n+/).flatMap((part) => {
    const lines = part.split('\n').filter(Boolean);
    /** @type {Block[]} */
    const found = part.includes('\t')
      ? [tableOf(lines.map((line) => line.split('\t')))]
      : lines.map((paragraph) => ({ paragraph }));
    return found;
  });
}

/** @param {string} text */
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The report as the body of a web page. */
export function fragment() {
  return blocks()
    .map((block) => {
      if ('paragraph' in block) return `<p>${escape(block.paragraph)}</p>\n`;
      const rows = block.table.map((cells) =>
        `<tr>${cells.map(({ text, columns, rows }) => `<td colspan="${columns}" rowspan="${rows}">${escape(text)}</td>`).join('')}</tr>\n`);
      return `<table border="1">\n${rows.join('')}</table>\n`;
    })
    .join('');
}

/** @param {string} [head] */
export function page(head = '') {
  return `<!doctype html>\n<html><head><meta charset="utf-8"><title>报告</title>${head}</head>\n<body>\n${fragment()}</body></html>\n`;
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

/** An archive. Names are in UTF-8. @param {Record<string, string | Buffer>} files */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);  // version
    common.writeUInt16LE(0x800, 2);  // names in UTF-8
    common.writeUInt16LE(8, 4);  // deflated
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, rest, title);
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param {string} main @param {string} type @param {Record<string, string>} files */
function office(main, type, files) {
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="${main}"/></Relationships>`,
    ...files,
  });
}

/** The report as a Word document. */
export function docx() {
  /** @param {string} text */
  const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  /** @param {Cell | null} cell @param {number} columns @param {string} merge */
  const td = (cell, columns, merge) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr>${paragraph(cell?.text ?? '')}</w:tc>`;
  const body = blocks().map((block) => {
    if ('paragraph' in block) return paragraph(block.paragraph);
    /** Cells from above, by column. @type {{cell: Cell, left: number}[]} */
    let open = [];
    const rows = block.table.map((cells) => {
      const row = [
        ...open.map(({ cell }) => ({ column: cell.column, xml: td(null, cell.columns, '<w:vMerge/>') })),
        ...cells.map((cell) => ({
          column: cell.column,
          xml: td(cell, cell.columns, cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''),
        })),
      ].sort((a, b) => a.column - b.column);
      open = [...open, ...cells.map((cell) => ({ cell, left: cell.rows }))]
        .map(({ cell, left }) => ({ cell, left: left - 1 }))
        .filter(({ left }) => left > 0);
      return `<w:tr>${row.map(({ xml }) => xml).join('')}</w:tr>`;
    });
    const grid = '<w:gridCol w:w="600"/>'.repeat(block.width);
    return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  });
  return office('word/document.xml', 'wordprocessingml.document', {
    'word/document.xml': `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** The report as an Excel sheet, one paragraph a row. */
export function xlsx() {
  /** @param {number} column */
  const letter = (column) => String.fromCharCode(65 + column);
  /** @type {string[]} */
  const merged = [];
  let number = 0;
  /** @param {Cell[]} cells */
  const row = (cells) => {
    number++;
    const xml = cells.map(({ text, column, columns, rows }) => {
      const place = `${letter(column)}${number}`;
      if (columns > 1 || rows > 1) merged.push(`${place}:${letter(column + columns - 1)}${number + rows - 1}`);
      if (/^\d+$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
      return `<c r="${place}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
    });
    return `<row r="${number}">${xml.join('')}</row>`;
  };
  const rows = blocks().flatMap((block) =>
    'paragraph' in block ? [row([{ text: block.paragraph, column: 0, columns: 1, rows: 1 }])] : block.table.map(row));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return office('xl/workbook.xml', 'spreadsheetml.sheet', {
    'xl/workbook.xml': `${XML}<workbook xmlns="${main}" xmlns:r="${DOCUMENT}"><sheets><sheet name="报告" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  });
}

const STYLE =
  '<style>table { border-collapse: collapse; width: 100%; font-size: 9pt } td { padding: 2px 4px; text-align: center }</style>';

/** A text in GB18030, by the decoder's own table turned round. @param {string} text */
export function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  /** @type {Map<string, number[]>} */
  const table = new Map();
  for (let a = 0x81; a < 0xff; a++) {
    for (let b = 0x40; b < 0xff; b++) {
      if (b !== 0x7f) table.set(decoder.decode(new Uint8Array([a, b])), [a, b]);
    }
  }
  return Buffer.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : table.get(c) ?? [0x3f])));
}

/** The report printed by Chromium. @param {string} [html] */
export async function pdf(html = page(STYLE)) {
  const browser = await launch('chrome');
  const tab = await browser.newPage();
  await tab.setContent(html);
  const bytes = await tab.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } });
  await browser.close();
  return Buffer.from(bytes);
}
