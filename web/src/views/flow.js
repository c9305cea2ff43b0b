// @ts-check
// The way of the applications as a picture above Table 3: what came in, what became of it, and what
// does not add up as a hatched gap. Beside it the same numbers as a table that is heard, not seen.
import { fill, h, icon, svg } from '../dom.js';
import { cellName, columnName, findCell } from '../model/forms.js';
import { firstFlow, flowsOf, gapsOf, sumOf } from '../model/flow.js';
import { layoutFlow } from '../model/flowlayout.js';

/** @typedef {import('./context.js').LaterContext} Context */
/** @typedef {import('../model/flow.js').Flow} Flow */
/** @typedef {import('../model/flow.js').Share} Share */
/** @typedef {import('../model/flowlayout.js').Bar} Bar */

/** As wide as it is drawn on paper, and until it is on the screen. */
const WIDTH = 640;
const WIDEST = 760;
const NARROWEST = 220;

/** Each picture has a pattern of its own: names are shared by all that is on a page. */
let patterns = 0;

/** @param {Context} context @returns {HTMLElement | null} null where Table 3 was not read at all */
export function renderFlow(context) {
  const { result, form, relations, texts, language } = context;
  const t = texts.flow;
  const flows = flowsOf(result, form, relations);
  let flow = firstFlow(flows);
  if (!flow) return null;
  if (flows.every(({ state }) => state === 'zero')) {
    return h('p', { class: 'flow-none' }, flow.blank ? t.zeroBlank : t.zero);
  }

  /** @param {Flow} one */
  const name = (one) => {
    const found = findCell(form, one.total.cells[0]);
    return found ? columnName(found.column, language) : one.column;
  };
  /** @param {Flow} one */
  const stateOf = (one) => {
    const gaps = gapsOf(one);
    return gaps.length > 0 ? t.gap(Math.max(...gaps)) : one.state === 'unknown' ? t.unread : '';
  };

  const picture = h('div', { class: 'flow-picture' });
  const words = h('figcaption', { class: 'flow-words', 'aria-live': 'polite' });
  const numbers = h('div', { class: 'hidden-text flow-numbers' });
  let width = WIDTH;
  const draw = () => fill(picture, ...drawPicture(context, flow, name(flow), width));
  const show = () => {
    draw();
    fill(words, ...describe(context, flow, name(flow)));
    fill(numbers, numbersOf(context, flow, name(flow)));
  };
  show();

  const select = h(
    'select',
    { class: 'flow-select' },
    ...flows.map((one) => {
      const state = stateOf(one);
      return h('option', { value: one.column, selected: one === flow }, state ? t.option(name(one), state) : name(one));
    }),
  );
  select.addEventListener('change', () => {
    flow = flows.find((one) => one.column === select.value) ?? flow;
    show();
  });

  // The picture is drawn anew for the room that there is, so that its text keeps its size.
  const ruler = h('div', { class: 'flow-ruler' });
  new ResizeObserver(([entry]) => {
    const room = Math.floor(entry.contentRect.width);
    const next = Math.min(WIDEST, Math.max(NARROWEST, room));
    if (room === 0 || next === width) return;
    width = next;
    // Not while a bar has the focus, which would be lost.
    if (!picture.contains(focused(picture))) draw();
  }).observe(ruler);

  const broken = flows.filter((one) => gapsOf(one).length > 0);
  const unread = flows.some(({ state }) => state === 'unknown');
  const negative = flows.some(({ state }) => state === 'negative');
  return h(
    'details',
    { class: 'flow', open: broken.length > 0 },
    h(
      'summary',
      {},
      h('span', { class: 'flow-heading' }, t.heading),
      ' ',
      h(
        'span',
        { class: `flow-state ${broken.length > 0 ? 'error' : ''}` },
        broken.length > 0
          ? [icon('error'), ' ', t.gapsIn(broken.map(name))]
          : unread
            ? [icon('incomplete'), ' ', t.unread]
            : !negative && [icon('pass'), ' ', t.even],
      ),
    ),
    flows.length > 1 && h('p', { class: 'flow-choice screen-only' }, h('label', {}, `${t.column} `, select)),
    h('figure', { class: 'flow-figure' }, ruler, picture, numbers, words),
  );
}

/** What has the focus, in the page or in the shadow tree that an element is in. @param {Element} element */
function focused(element) {
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return root.activeElement ?? null;
}

/** The finding on a sum that does not come out. @param {Context} context @param {Flow} flow */
function findingOnGap({ result, marks }, { total, came, carried }) {
  const cells = [...total.cells, ...came.flatMap((share) => share.cells), ...carried.cells];
  for (const cell of cells) {
    const { found = [], involved = [] } = marks.get(cell) ?? {};
    const index = [...found, ...involved].find((one) => /^requests\.(balance|results|row_total)$/.test(result.findings[one].rule));
    if (index !== undefined) return index;
  }
  return undefined;
}

/** Leads to the first of some cells that has an error, else to the first that is filled in. @param {Context} context @param {string[]} cells */
function toCells({ links, marks, result }, cells) {
  /** @param {string} id */
  const finding = (id) => marks.get(id)?.found[0];
  const wrong = cells.find((id) => {
    const index = finding(id);
    return index !== undefined && result.findings[index].severity === 'error';
  });
  const filled = cells.find((id) => {
    const cell = result.report.cells[id];
    return cell?.state === 'number' && cell.value !== 0;
  });
  const id = wrong ?? filled ?? cells[0];
  const index = finding(id);
  if (index === undefined) links.toTableCell(id, cells);
  else links.toCell(id, index);
}

/** Leads to what a bar stands for. @param {Context} context @param {Flow} flow @param {Bar} bar */
function follow(context, flow, bar) {
  if (!bar.gap) return toCells(context, bar.cells);
  const index = findingOnGap(context, flow);
  if (index !== undefined) return context.links.toFinding(index);
  return toCells(context, [...flow.total.cells, ...flow.came.flatMap(({ cells }) => cells), ...flow.carried.cells]);
}

/**
 * @param {Context} context
 * @param {Flow} flow
 * @param {string} column
 * @param {number} width
 * @returns {Node[]}
 */
function drawPicture(context, flow, column, width) {
  if (flow.state !== 'even' && flow.state !== 'gap') return [];
  const t = context.texts.flow;
  const names = /** @type {Record<string, string>} */ (t.names);
  /** @param {string} key @param {number} value */
  const label = (key, value) => (key in names ? t.items(names[key], value) : t.gap(value));
  const layout = layoutFlow(flow, width, label);
  const pattern = `flow-hatch-${(patterns += 1)}`;

  /** @param {Bar} bar */
  const drawBar = ({ key, gap, x, y, width: w, height }) =>
    svg('rect', { class: gap ? 'flow-bar gap' : 'flow-bar', 'data-bar': key, x, y, width: w, height, fill: gap && `url(#${pattern})` });

  /** The name of a bar, and the place to hit. @param {Bar} bar */
  const drawTarget = (bar) => {
    const { key, value, gap, label: spot, hit } = bar;
    // What is carried over stands in the middle without a name: its bar at the end has one.
    if (!spot) return null;
    const text = label(key, value);
    const target = svg(
      'g',
      {
        class: gap ? 'flow-target gap' : 'flow-target',
        role: 'button',
        tabindex: 0,
        'data-key': key,
        'aria-label': gap ? t.toFinding(text) : t.toCells(text),
      },
      svg('rect', { class: 'flow-hit', ...hit, rx: 4 }),
      svg('text', { class: 'flow-label', x: spot.x, y: spot.y, 'text-anchor': spot.anchor }, text),
    );
    target.addEventListener('click', () => follow(context, flow, bar));
    target.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      follow(context, flow, bar);
    });
    return target;
  };

  return [
    svg(
      'svg',
      {
        class: 'flow-svg',
        role: 'group',
        'aria-label': t.picture(column),
        viewBox: `0 0 ${layout.width} ${layout.height}`,
        width: layout.width,
        height: layout.height,
      },
      svg(
        'defs',
        {},
        svg(
          'pattern',
          { id: pattern, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
          svg('rect', { class: 'flow-hatch-back', width: 6, height: 6 }),
          svg('rect', { class: 'flow-hatch', width: 2.5, height: 6 }),
        ),
      ),
      svg(
        'g',
        { 'aria-hidden': 'true' },
        ...layout.ribbons.map(({ gap, path }) => svg('path', { class: gap ? 'flow-ribbon flow-ribbon-gap' : 'flow-ribbon', d: path })),
        ...layout.bars.map(drawBar),
      ),
      ...layout.bars.map(drawTarget),
    ),
    h('p', { class: 'help screen-only' }, t.hint),
  ];
}

/** What the picture says, and what it cannot, in words. @param {Context} context @param {Flow} flow @param {string} column */
function describe(context, flow, column) {
  const { texts, form, language } = context;
  const t = texts.flow;
  const value = /** @param {Share} share */ (share) => share.value ?? 0;
  const { balance, results } = flow;
  /** @param {number} gap @param {string} equation */
  const line = (gap, equation) =>
    h(
      'p',
      { class: gap ? 'flow-line broken' : 'flow-line' },
      icon(gap ? 'error' : 'pass'),
      ' ',
      gap ? t.difference(equation, Math.abs(gap)) : t.equal(equation),
    );
  /** @type {Node[]} */
  const lines = [h('p', { class: 'flow-column' }, column)];
  if (flow.state === 'zero') return [...lines, h('p', {}, flow.blank ? t.zeroBlank : t.zero)];
  if (balance !== undefined) {
    const [fresh, carriedIn] = flow.came.map(value);
    lines.push(
      line(
        balance,
        t.balance({
          new: fresh,
          carriedIn,
          came: sumOf(flow.came) ?? 0,
          total: value(flow.total),
          carriedOut: value(flow.carried),
          accounted: sumOf([flow.total, flow.carried]) ?? 0,
        }),
      ),
    );
  }
  if (results !== undefined) lines.push(line(results, t.results(sumOf(flow.outcomes) ?? 0, value(flow.total))));
  if (flow.state === 'negative') lines.push(h('p', {}, t.negative));
  if (flow.unread.length > 0) {
    lines.push(
      h('p', {}, icon('incomplete'), ' ', t.unreadCells),
      h(
        'ul',
        { class: 'flow-unread' },
        ...[...new Set(flow.unread)].map((cell) =>
          h(
            'li',
            {},
            h(
              'a',
              {
                href: '#view-tables',
                onclick: (/** @type {Event} */ event) => {
                  event.preventDefault();
                  toCells(context, [cell]);
                },
              },
              cellName(form, cell, language),
            ),
          ),
        ),
      ),
    );
  }
  return lines;
}

/** The numbers of a flow as a table. @param {Context} context @param {Flow} flow @param {string} column */
function numbersOf({ texts }, flow, column) {
  const t = texts.flow;
  const names = /** @type {Record<string, string>} */ (t.names);
  return h(
    'table',
    {},
    h('caption', {}, t.tableOf(column)),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t.item), h('th', { scope: 'col' }, t.number))),
    h(
      'tbody',
      {},
      ...[...flow.came, ...flow.outcomes, flow.total, flow.carried].map((share) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, names[share.key]),
          h('td', { 'data-key': share.key }, share.value === undefined ? t.notRead : String(share.value)),
        ),
      ),
    ),
  );
}
