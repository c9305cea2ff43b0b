// @ts-check
// Where the bars and ribbons of a flow stand, in pixels: three columns (came in, accounted for,
// outcomes), heights in proportion to the numbers, and what is missing on one side of a column as a
// bar of its own, the gap. Wide, the names stand beside the bars; narrow, above them.

/** @typedef {import('./flow.js').Flow} Flow */
/** @typedef {import('./flow.js').Share} Share */
/** @typedef {{x: number, y: number, anchor: 'start' | 'middle' | 'end'}} Spot */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {Box & {key: string, gap: boolean, value: number, cells: string[], label?: Spot, hit: Box}} Bar */
/** @typedef {{gap: boolean, path: string}} Ribbon */
/** @typedef {{width: number, height: number, bars: Bar[], ribbons: Ribbon[]}} FlowLayout */
/** @typedef {{value: number, y: number, height: number, gap: boolean}} Stretch */

/** The highest column, without the spaces between its bars. */
const HEIGHT = 200;
const BAR = 18;
/** The first line is the name of the middle bar. */
const TOP = 26;
/** No bar is thinner; a gap of 1 among thousands must be seen. */
const LEAST = 2;
const LEAST_GAP = 8;
/** As far apart as lines of text and targets have to be. */
const ROW = 28;
const SPACE = 8;
/** So much room the ribbons need between names. */
const MIDDLE = 230;
/** And so much on the left, at least, where names stand above the bars. */
const LEAST_MIDDLE = 60;

export const FONT = 14;

/** How wide a text is at most, at FONT pixels. @param {string} text */
export function widthOf(text) {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? FONT : FONT * 0.62;
  return Math.ceil(width);
}

/**
 * @param {Stretch[]} sources
 * @param {Stretch[]} targets
 * @param {number} x0
 * @param {number} x1
 * @returns {Ribbon[]} for every stretch that flows from a source into a target
 */
function ribbons(sources, targets, x0, x1) {
  /** @type {Ribbon[]} */
  const found = [];
  let before = 0;
  for (const source of sources) {
    let at = 0;
    for (const target of targets) {
      const from = Math.max(before, at);
      const to = Math.min(before + source.value, at + target.value);
      if (to > from) {
        /** @param {Stretch} stretch @param {number} start @param {number} value */
        const y = (stretch, start, value) => round(stretch.y + ((value - start) / stretch.value) * stretch.height);
        const [a0, a1] = [y(source, before, from), y(source, before, to)];
        const [b0, b1] = [y(target, at, from), y(target, at, to)];
        const x = round((x0 + x1) / 2);
        found.push({
          gap: source.gap || target.gap,
          path: `M${x0} ${a0}C${x} ${a0} ${x} ${b0} ${x1} ${b0}L${x1} ${b1}C${x} ${b1} ${x} ${a1} ${x0} ${a1}Z`,
        });
      }
      at += target.value;
    }
    before += source.value;
  }
  return found;
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;

/**
 * @param {Flow} flow of state gap or even
 * @param {number} width
 * @param {(key: string, value: number) => string} name what stands at a bar, its number included
 * @returns {FlowLayout}
 */
export function layoutFlow(flow, width, name) {
  const balance = flow.balance ?? 0;
  const results = flow.results ?? 0;
  /** @param {string} key @param {number} value */
  const gap = (key, value) => ({ key, value, cells: /** @type {string[]} */ ([]), gap: true });
  /** @param {Share} share */
  const bar = ({ key, cells, value }) => ({ key, cells, value: value ?? 0, gap: false });
  /** @param {{value: number}[]} bars */
  const drawn = (bars) => /** @type {any} */ (bars.filter(({ value }) => value > 0));

  // What came in and is not accounted for, or what has an outcome and is not in the total, is
  // missing in the middle; the other way round it is missing before or after.
  const missing = Math.max(balance, -results, 0);
  /** @typedef {{key: string, value: number, cells: string[], gap: boolean}} Entry */
  /** @type {Entry[]} */
  const left = drawn([...flow.came.map(bar), gap('gap.came', -balance)]);
  /** @type {Entry[]} */
  const middle = drawn([bar(flow.total), gap('gap.accounted', missing), bar(flow.carried)]);
  /** @type {Entry[]} */
  const right = drawn([...flow.outcomes.map(bar), gap('gap.outcomes', results), bar(flow.carried)]);

  /** @param {Entry[]} entries */
  const sum = (entries) => entries.reduce((all, { value }) => all + value, 0);
  const scale = HEIGHT / Math.max(sum(left), sum(middle), sum(right));
  /** @param {Entry} entry */
  const heightOf = (entry) => round(Math.max(entry.value * scale, entry.gap ? LEAST_GAP : LEAST));

  /** @param {Entry[]} entries */
  const widest = (entries) => Math.max(0, ...entries.map(({ key, value }) => widthOf(name(key, value)))) + SPACE;
  const beside = widest(left) + widest(right) + MIDDLE <= width;
  const leftX = beside ? widest(left) : 0;
  const rightX = width - BAR - (beside ? widest(right) : 0);
  // Narrow, the names on the right must not lie on the bar in the middle, nor that one beside those
  // on the left.
  const half = (leftX + rightX) / 2;
  const middleX = round(beside ? half : Math.max(BAR + LEAST_MIDDLE, Math.min(half, width - widest(right) - BAR)));
  const middleY = beside ? TOP : TOP + ROW - SPACE;

  /** @param {Entry[]} entries @param {number} x @param {'left' | 'right'} side @returns {Bar[]} */
  const column = (entries, x, side) => {
    let top = TOP;
    return entries.map((entry) => {
      const height = heightOf(entry);
      const row = beside ? Math.max(height + SPACE, ROW) : height + ROW;
      const y = round(beside ? top + (row - height) / 2 : top + ROW - SPACE);
      const outside = side === 'left' ? x - SPACE : x + BAR + SPACE;
      /** @type {Spot} */
      const label = beside
        ? { x: outside, y: round(y + height / 2 + FONT * 0.36), anchor: side === 'left' ? 'end' : 'start' }
        : { x: side === 'left' ? 0 : width, y: round(y - 6), anchor: side === 'left' ? 'start' : 'end' };
      const words = widthOf(name(entry.key, entry.value));
      const hit = beside
        ? { x: side === 'left' ? x - SPACE - words : x, y: top, width: words + SPACE + BAR, height: row }
        : { x: side === 'left' ? 0 : width - words, y: top, width: words, height: row };
      top = round(top + row);
      return { ...entry, x, y, width: BAR, height, label, hit };
    });
  };

  const leftBars = column(left, leftX, 'left');
  const rightBars = column(right, rightX, 'right');
  let top = middleY;
  const middleBars = middle.map((entry) => {
    const height = heightOf(entry);
    const y = top;
    top = round(top + height);
    const words = widthOf(name(entry.key, entry.value));
    /** @type {Bar} */
    const placed = { ...entry, x: middleX, y, width: BAR, height, hit: { x: middleX, y, width: BAR, height } };
    if (entry.key === 'result_total') {
      const span = Math.max(words, BAR);
      const x = Math.max(middleX + BAR / 2, span / 2);
      placed.label = { x, y: FONT + 3, anchor: 'middle' };
      placed.hit = { x: x - span / 2, y: 0, width: span, height: beside ? TOP + height : TOP };
    } else if (entry.gap) {
      const end = Math.max(middleX - SPACE, words);
      placed.label = { x: end, y: round(y + height / 2 + FONT * 0.36), anchor: 'end' };
      const high = Math.max(height, 24);
      placed.hit = { x: end - words, y: y + (height - high) / 2, width: middleX + BAR - end + words, height: high };
    }
    return placed;
  });

  /** A part of the missing amount is missing on one side only. @param {number} amount @returns {Stretch[]} */
  const targets = (amount) =>
    middleBars.flatMap((one) => {
      if (!one.gap) return [one];
      return amount > 0 ? [{ ...one, value: amount, height: (one.height * amount) / one.value }] : [];
    });
  const height = Math.max(top, ...[...leftBars, ...rightBars].map(({ hit }) => hit.y + hit.height)) + 4;
  return {
    width,
    height: Math.ceil(height),
    ribbons: [
      ...ribbons(leftBars, targets(balance), leftX + BAR, middleX),
      ...ribbons(targets(-results), rightBars, middleX + BAR, rightX),
    ],
    bars: [...leftBars, ...middleBars, ...rightBars],
  };
}
