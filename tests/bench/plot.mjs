// @ts-check
// The curves of growth as a picture: time and memory against the document's size, both on
// logarithmic scales, where what is linear rises by one in one.
import { curves, memoryBound } from './curves.mjs';

const COLOURS = { text: '#0b5cad', html: '#b3411f', docx: '#1f7a3d', photos: '#66a61e', xlsx: '#7a3da0', words: '#8a6d00' };
const NAMES = { text: 'text', html: 'HTML', docx: 'DOCX', photos: 'DOCX, photos', xlsx: 'XLSX', words: 'PDF words' };
const WIDTH = 400;
const HEIGHT = 300;

/** @param {number} value @param {[number, number]} range @param {[number, number]} onto */
const scaled = (value, [from, to], [begin, end]) =>
  begin + ((Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))) * (end - begin);

/** @param {[number, number]} range */
function decades([from, to]) {
  const all = [];
  for (let at = Math.ceil(Math.log10(from) - 1e-9); at <= Math.log10(to) + 1e-9; at++) all.push(10 ** at);
  return all;
}

/** @param {number} value */
const bytesName = (value) => (value >= 1e9 ? `${value / 1e9} GB` : value >= 1e6 ? `${value / 1e6} MB` : `${value / 1e3} kB`);
/** @param {number} value in seconds */
const timeName = (value) =>
  value >= 1 ? `${value} s` : value >= 1e-3 ? `${Math.round(value * 1e3)} ms` : `${Math.round(value * 1e6)} µs`;

/**
 * @param {import('./curves.mjs').Point[]} points
 * @param {object} panel
 * @param {number} panel.left
 * @param {string} panel.title
 * @param {(point: import('./curves.mjs').Point) => number} panel.value
 * @param {(value: number) => string} panel.name
 * @param {(bytes: number) => number} panel.bound a line to compare with
 * @param {string} panel.boundName
 */
function panelOf(points, { left, title, value, name, bound, boundName }) {
  const sizes = /** @type {[number, number]} */ ([1e4, 1e8]);
  const values = points.map(value).filter((number) => number > 0);
  const range = /** @type {[number, number]} */ ([
    10 ** Math.floor(Math.log10(Math.min(...values))),
    10 ** Math.ceil(Math.log10(Math.max(...values, bound(5e7)))),
  ]);
  const x = (/** @type {number} */ bytes) => scaled(bytes, sizes, [left, left + WIDTH]);
  const y = (/** @type {number} */ number) => scaled(number, range, [40 + HEIGHT, 40]);
  let out = `<text x="${left}" y="24" font-weight="bold">${title}</text>\n`;
  for (const tick of decades(sizes)) {
    out += `<line x1="${x(tick)}" x2="${x(tick)}" y1="40" y2="${40 + HEIGHT}" stroke="#ddd"/>`;
    out += `<text x="${x(tick)}" y="${HEIGHT + 56}" text-anchor="middle">${bytesName(tick)}</text>\n`;
  }
  for (const tick of decades(range)) {
    out += `<line x1="${left}" x2="${left + WIDTH}" y1="${y(tick)}" y2="${y(tick)}" stroke="#ddd"/>`;
    out += `<text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${name(tick)}</text>\n`;
  }
  const steps = Array.from({ length: 41 }, (_, i) => 10 ** (4 + (i * (Math.log10(5e7) - 4)) / 40))
    .filter((bytes) => bound(bytes) >= range[0]);
  out += `<polyline fill="none" stroke="#999" stroke-width="4" stroke-opacity="0.5" points="${steps.map((bytes) => `${x(bytes).toFixed(1)},${y(bound(bytes)).toFixed(1)}`).join(' ')}"/>\n`;
  const last = steps[steps.length - 1];
  out += `<text x="${x(last) + 4}" y="${y(bound(last))}" fill="#666">${boundName}</text>\n`;
  for (const curve of curves(points)) {
    const { format, kind } = curve[0];
    const colour = COLOURS[/** @type {keyof typeof COLOURS} */ (format)];
    const there = curve.filter((point) => value(point) > 0 && !point.refused);
    const dash = kind === 'wasm' ? ' stroke-dasharray="5 3"' : '';
    out += `<polyline fill="none" stroke="${colour}" stroke-width="1.5"${dash} points="${there.map((point) => `${x(point.bytes).toFixed(1)},${y(value(point)).toFixed(1)}`).join(' ')}"/>\n`;
    for (const point of there) out += `<circle cx="${x(point.bytes).toFixed(1)}" cy="${y(value(point)).toFixed(1)}" r="2.2" fill="${colour}"/>\n`;
  }
  return out;
}

/** @param {import('./curves.mjs').Point[]} points @returns {string} an SVG */
export function plot(points) {
  const formats = [...new Set(points.map(({ format }) => format))];
  const legend = formats.map((format, i) => {
    const x = 80 + i * 118;
    const colour = COLOURS[/** @type {keyof typeof COLOURS} */ (format)];
    return `<line x1="${x}" x2="${x + 24}" y1="388" y2="388" stroke="${colour}" stroke-width="2"/><text x="${x + 30}" y="392">${NAMES[/** @type {keyof typeof NAMES} */ (format)]}</text>`;
  });
  const panels =
    panelOf(points, {
      left: 80, title: 'Time of one check', value: ({ nanoseconds }) => nanoseconds / 1e9, name: timeName,
      bound: (bytes) => bytes / 40e6, boundName: '40 MB/s',
    }) +
    panelOf(points, {
      left: 640, title: 'Peak memory', value: ({ memory }) => memory, name: bytesName,
      bound: memoryBound, boundName: '3 × size + 16 MiB',
    });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1160 410" font-family="sans-serif" font-size="12">
<rect width="1160" height="410" fill="white"/>
${panels}${legend.join('\n')}
<text x="1150" y="392" text-anchor="end">solid native, dashed WebAssembly; size unpacked</text>
</svg>
`;
}
