// @ts-check
// Makes reports by the thousand, the same ones every time: organs, years, both forms, numbers that
// fit together, in several dresses and encodings. A share has one known error each.
// Usage: node tests/bench/corpus.mjs FOLDER [COUNT]. Writes FOLDER/reports/000/00000.txt and so on,
// FOLDER/list.txt (their names, in order) and FOLDER/expected.jsonl (what each is to be found with).
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const { zipSync } = createRequire(new URL('../../web/package.json', import.meta.url))('fflate');

/**
 * @typedef {{text: string, columns?: number, rows?: number}} Cell
 * @typedef {{rows: Cell[][]}} Table
 * @typedef {string | Table} Block
 * @typedef {{name: string, bytes: Uint8Array, rules: string[], verdict: string}} Made
 */

const { forms: FORMS } = JSON.parse(
  readFileSync(new URL('../../web/src/generated/forms.json', import.meta.url), 'utf8'));
const PER_FOLDER = 500;

/** Numbers that depend on the document alone (mulberry32). @param {number} seed */
function generator(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  /** From 0 to n - 1. @param {number} n */
  const below = (n) => Math.floor(next() * n);
  return {
    below,
    /** @param {number} share */
    chance: (share) => next() < share,
    /** @template T @param {T[]} items */
    of: (items) => items[below(items.length)],
  };
}
/** @typedef {ReturnType<typeof generator>} Random */

const COUNTIES = ['青禾', '临溪', '云岭', '安平', '石桥', '东湖', '南浦', '西塘', '北原', '长川', '白沙', '清河',
  '双江', '永宁', '龙泉', '金沙', '兴和', '平阳', '柳林', '阳谷', '望江', '宁远', '新丰', '怀仁'];
const OFFICES = ['教育局', '文化和旅游局', '民政局', '财政局', '交通运输局', '水利局', '农业农村局', '卫生健康局',
  '应急管理局', '审计局', '市场监督管理局', '统计局', '医疗保障局', '自然资源局', '住房和城乡建设局', '司法局',
  '人力资源和社会保障局', '生态环境局', '林业局', '信访局'];
const AIMS = ['把公开贯穿工作全过程，保障群众的知情权、参与权和监督权', '坚持以公开为常态、不公开为例外，各项工作平稳有序',
  '围绕群众关切推进公开，不断提高工作透明度', '以公开促落实、强监管、优服务，扎实做好各项工作'];
const MANAGEMENT = ['修订公开指南和目录，落实公文属性源头认定和公开前的保密审查，定期清理已失效的文件。',
  '完善公文公开属性认定和保密审查制度，更新公开目录，规范文件的公开格式。',
  '建立信息公开目录动态调整机制，规范信息发布审核流程，严格落实保密审查。'];
const PLATFORMS = ['改版门户网站专栏，优化检索功能，在政务服务大厅设立信息查阅点，配备专用电脑。',
  '做好门户网站和微信公众号的日常维护，优化栏目设置，全年未发生信息安全事件。',
  '规范政务新媒体管理，完善基层政务公开专区，提升无障碍服务水平。'];
const OVERSIGHT = ['成立由主要负责人任组长的领导小组，明确专人负责，把公开工作纳入年度考核。',
  '调整政府信息公开工作领导小组，明确专人负责，自觉接受群众监督。',
  '健全统筹推进的工作机制，按季度检查通报，及时整改发现的问题。'];
const MORE = ['在重要文件起草过程中，通过座谈会、网上公示等方式听取意见，采纳情况及时向社会反馈。',
  '对群众反复询问的事项，整理成办事问答，在网站和服务窗口同步公布，方便查阅。',
  '结合主题开放活动，邀请群众代表走进办事大厅，了解业务流程，提出意见建议。',
  '加强与融媒体中心的协作，围绕重点领域策划专题报道，扩大公开信息的覆盖面。'];
const PROBLEMS = ['政策解读形式较为单一', '部分栏目更新不够及时', '公开内容与群众需求的匹配度还不高',
  '工作人员对政策理解不够深入', '依申请公开答复的规范性有待提升', '公开专区利用率不高'];
const CURES = ['丰富解读形式，重要文件同步配发图解', '健全栏目更新台账，按月检查通报', '梳理群众关心的事项，细化公开内容',
  '组织学习典型案例，提高办理质量', '统一答复文书格式', '完善专区功能，方便群众就近查询'];

const COLUMNS = 6;  // of applicants, without the total

/** @param {number[]} values */
const sum = (values) => values.reduce((a, b) => a + b, 0);

/**
 * The numbers of Table 3, by row: six columns and their total.
 * @param {Random} random @param {any} form @param {number} scale
 */
function requestNumbers(random, form, scale) {
  /** @type {Map<string, number[]>} */
  const rows = new Map();
  const specs = form.tables[1].rows;
  const outcomes = specs.filter((/** @type {any} */ r) => !/^[一二四]|（七）/.test(r.number));
  for (const spec of specs) rows.set(spec.id, Array(COLUMNS).fill(0));
  /** @param {string} id */
  const row = (id) => /** @type {number[]} */ (rows.get(id));
  for (let i = 0; i < scale; i++) {
    const drawn = random.chance(0.5) ? outcomes[0] : random.of(outcomes);
    // One row stays at 0, for the errors of single cells.
    const spec = drawn.id === 'refused_secret' ? outcomes[0] : drawn;
    row(spec.id)[random.chance(0.8) ? 0 : random.below(COLUMNS)]++;
  }
  for (let column = 0; column < COLUMNS; column++) {
    const total = sum(outcomes.map((/** @type {any} */ r) => row(r.id)[column]));
    const out = total > 0 && random.chance(0.5) ? 1 + random.below(Math.ceil(total / 10)) : 0;
    const into = random.chance(0.5) ? random.below(Math.ceil(total / 10) + 1) : 0;
    row('result_total')[column] = total;
    row('carried_out')[column] = out;
    row('carried_in')[column] = into;
    row('new')[column] = total + out - into;
  }
  for (const values of rows.values()) values.push(sum(values));
  return rows;
}

/** The numbers of Table 4, by block. @param {Random} random @param {any} form @param {boolean} any */
function disputeNumbers(random, form, any) {
  /** @type {Map<string, number[]>} */
  const blocks = new Map();
  for (const spec of form.tables[2].rows) {
    const values = [0, 0, 0, 0].map(() => (any && random.chance(0.4) ? random.below(5) : 0));
    blocks.set(spec.id, [...values, sum(values)]);
  }
  return blocks;
}

/** The numbers of Table 2, by row. @param {Random} random @param {any} form @param {number} scale */
function disclosureNumbers(random, form, scale) {
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const spec of form.tables[0].rows) {
    const made = spec.id === 'normative' ? random.below(6) : 0;
    const before = random.below(200);
    rows.set(spec.id, spec.columns.map((/** @type {any} */ column) => {
      if (spec.id === 'regulations') return '0';
      if (column.id === 'made' || column.id === 'published') return `${made}`;
      if (column.id === 'repealed') return '0';
      if (column.id === 'total' || column.id === 'in_force') return `${made + random.below(40)}`;
      if (column.id === 'prev_items') return `${before}`;
      if (column.id === 'change') return `${random.below(9) - Math.min(4, before)}`;
      if (column.kind === 'amount') return (random.below(3000000) / 10000).toFixed(form.id === '2019' ? 4 : 2);
      return `${random.below(scale * 30 + 1)}`;
    }));
  }
  return rows;
}

/** @param {any} form @param {Map<string, string[]>} numbers @returns {Table} */
function disclosureTable(form, numbers) {
  /** @type {Cell[][]} */
  const rows = [];
  let group = '';
  for (const spec of form.tables[0].rows) {
    if (spec.group !== group) {
      rows.push([{ text: spec.group, columns: 4 }]);
      rows.push(row('信息内容', spec.columns.map((/** @type {any} */ c) =>
        c.kind !== 'amount' ? c.label
          : c.label + (form.id === '2019' ? '（单位：万元，保留4位小数）' : '（单位：万元）'))));
    }
    rows.push(row(spec.label, /** @type {string[]} */ (numbers.get(spec.id))));
    group = spec.group;
  }
  return { rows };

  /** @param {string} label @param {string[]} values @returns {Cell[]} */
  function row(label, values) {
    const wide = [[3], [1, 2], [1, 1, 1]][values.length - 1];
    return [{ text: label }, ...values.map((text, i) => ({ text, columns: wide[i] }))];
  }
}

/** @param {any} form @param {Map<string, (number | string)[]>} numbers @returns {Table} */
function requestsTable(form, numbers) {
  /** @type {Cell[][]} */
  const rows = [
    [{ text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', columns: 3, rows: 3 },
      { text: '申请人情况', columns: 7 }],
    [{ text: '自然人', rows: 2 }, { text: '法人或其他组织', columns: 5 }, { text: '总计', rows: 2 }],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => ({ text })),
  ];
  const specs = form.tables[1].rows;
  const outcomes = specs.filter((/** @type {any} */ r) => !/^[一二四]/.test(r.number));
  let group = '';
  for (const spec of specs) {
    const own = { text: spec.number + spec.label };
    const values = /** @type {(number | string)[]} */ (numbers.get(spec.id)).map((v) => ({ text: `${v}` }));
    /** @type {Cell[]} */
    const heads = spec === outcomes[0] ? [{ text: '三、本年度办理结果', rows: outcomes.length }] : [];
    if (!outcomes.includes(spec)) {
      heads.push({ ...own, columns: 3 });
    } else if (!spec.group) {
      heads.push({ ...own, columns: 2 });
    } else {
      const size = outcomes.filter((/** @type {any} */ r) => r.group === spec.group).length;
      if (spec.group !== group) heads.push({ text: spec.group, rows: size });
      heads.push(own);
    }
    rows.push([...heads, ...values]);
    group = spec.group;
  }
  return { rows };
}

/** @param {Map<string, number[]>} numbers @returns {Table} */
function disputesTable(numbers) {
  const kinds = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return {
    rows: [
      [{ text: '行政复议', columns: 5 }, { text: '行政诉讼', columns: 10 }],
      [...kinds.map((text) => ({ text, rows: 2 })),
        { text: '未经复议直接起诉', columns: 5 }, { text: '复议后起诉', columns: 5 }],
      [...kinds, ...kinds].map((text) => ({ text })),
      [...numbers.values()].flat().map((value) => ({ text: `${value}` })),
    ],
  };
}

/**
 * The errors: what is changed, and the rule that must say so, alone.
 * @typedef {{requests: Map<string, (number | string)[]>, disputes: Map<string, number[]>,
 *   said: {received: number, handled: number}, period: number, closed: number,
 *   left_out: boolean}} Draft
 * @type {[rule: string, verdict: string, (draft: Draft, random: Random) => void][]}
 */
const ERRORS = [
  ['requests.results', 'fail', ({ requests }, random) => add(requests, 'result_total', 0, 1 + random.below(3))],
  ['requests.balance', 'fail', ({ requests }, random) => add(requests, 'carried_out', 0, 2 + random.below(5))],
  ['requests.results', 'fail', ({ requests }, random) => add(requests, 'granted', COLUMNS, 1 + random.below(9))],
  ['disputes.total', 'fail', ({ disputes }, random) => add(disputes, 'suit_direct', 0, 1 + random.below(3))],
  ['narrative.requests', 'fail', ({ said }, random) => { said.received += 1 + random.below(20); }],
  ['narrative.requests', 'fail', ({ said }, random) => { said.handled += 1 + random.below(20); }],
  ['period.mismatch', 'fail', (draft) => { draft.period -= 1; }],
  ['date.impossible', 'fail', (draft) => { draft.closed = 32; }],
  ['section.missing', 'fail', (draft) => { draft.left_out = true; }],
  ['cell.blank', 'pass', ({ requests }) => put(requests, 'refused_secret', 2, '')],
  ['cell.placeholder', 'pass', ({ requests }) => put(requests, 'refused_secret', 3, '/')],
  ['cell.unit', 'pass', ({ requests }) => put(requests, 'refused_secret', 4, '0件')],
  ['cell.not_number', 'fail', ({ requests }) => put(requests, 'refused_secret', 1, '见附件')],
];
const ERRORS_SHARE = 0.2;

/** @param {Map<string, any[]>} rows @param {string} id @param {number} column @param {number} more */
function add(rows, id, column, more) {
  /** @type {any[]} */ (rows.get(id))[column] += more;
}
/** @param {Map<string, any[]>} rows @param {string} id @param {number} column @param {string} text */
function put(rows, id, column, text) {
  /** @type {any[]} */ (rows.get(id))[column] = text;
}

/** @param {number} index */
function report(index) {
  const random = generator(index);
  const county = random.of(COUNTIES);
  const government = random.chance(0.06);
  const organ = `${county}县${government ? '人民政府' : random.of(OFFICES)}`;
  const self = government ? '县政府' : '我局';
  const year = 2019 + random.below(7);
  const form = FORMS.find((/** @type {any} */ f) => f.first_year <= year && year <= (f.last_year ?? 9999));
  const scale = random.chance(0.15) ? 0 : government ? 40 + random.below(200) : random.below(30);
  const disclosure = disclosureNumbers(random, form, scale);
  const requests = requestNumbers(random, form, scale);
  const disputes = disputeNumbers(random, form, random.chance(government ? 0.8 : 0.3));
  /** @param {string} id */
  const total = (id) => Number(/** @type {number[]} */ (requests.get(id))[COLUMNS]);
  const review = /** @type {number[]} */ (disputes.get('review'))[4];
  const suits = sum(['suit_direct', 'suit_after_review'].map((id) => /** @type {number[]} */ (disputes.get(id))[4]));
  const draft = /** @type {Draft} */ ({
    requests, disputes, said: { received: total('new'), handled: total('result_total') },
    period: year, closed: 4 + random.below(25), left_out: false,
  });
  const [into, out] = [total('carried_in'), total('carried_out')];
  /** @type {string[]} */
  const rules = [];
  let verdict = 'pass';
  if (random.chance(ERRORS_SHARE)) {
    const [rule, becomes, change] = random.of(ERRORS);
    rules.push(rule);
    verdict = becomes;
    change(draft, random);
  }
  const { received, handled } = draft.said;
  const site = 20 + random.below(900);
  const media = 10 + random.below(500);
  const made = /** @type {string[]} */ (disclosure.get('normative'))[0];
  const [problem, cure] = [random.below(3), random.below(3)];
  const law = form.id === '2019'
    ? '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）'
    : '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）';
  const requests_said = received === 0 && into === 0 && handled === 0
    ? '全年未收到政府信息公开申请，无上年结转。'
    : `全年收到政府信息公开申请${received}件，${into > 0 ? `上年结转${into}件` : '无上年结转'}；办结${handled}件` +
      `${out > 0 ? `，结转下年度继续办理${out}件` : ''}。`;
  /** @type {Block[]} */
  const blocks = [
    `${organ}${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${law}要求，编制本报告。本报告所列数据的统计期限自${draft.period}年1月1日起至${draft.period}年12月31日止。`,
    '一、总体情况',
    `${year}年，${self}认真落实政府信息公开各项要求，${random.of(AIMS)}。`,
    `（一）主动公开。全年通过门户网站和政务新媒体公开信息${site + media}条，其中门户网站${site}条，政务新媒体${media}条。` +
      (made !== '0' ? `制发${form.id === '2019' ? '' : '行政'}规范性文件${made}件，均已公开。` : ''),
    `（二）依申请公开。${requests_said}`,
    `（三）政府信息管理。${random.of(MANAGEMENT)}`,
    `（四）平台建设。${random.of(PLATFORMS)}`,
    `（五）监督保障。${random.of(OVERSIGHT)}`,
    ...(government ? ['（六）工作考核、社会评议和责任追究结果。政府信息公开工作已纳入年度绩效考核，考核结果全部为合格以上；开展社会评议，' +
      '群众满意度较高；全年没有因政府信息公开工作被追究责任的情形。'] : []),
    ...MORE.filter(() => random.chance(0.5)),
    '二、主动公开政府信息情况',
    disclosureTable(form, disclosure),
    '三、收到和处理政府信息公开申请情况',
    requestsTable(form, draft.requests),
    '四、政府信息公开行政复议、行政诉讼情况',
    review + suits === 0
      ? '未发生因政府信息公开工作引起的行政复议、行政诉讼。'
      : `${year}年，因政府信息公开工作被申请行政复议${review}件，被提起行政诉讼${suits}件。`,
    disputesTable(draft.disputes),
    ...(draft.left_out ? [] : ['五、存在的主要问题及改进情况',
      `存在的问题：一是${PROBLEMS[problem]}；二是${PROBLEMS[problem + 3]}。`,
      `改进情况：一是${CURES[cure]}；二是${CURES[cure + 3]}。`]),
    `${draft.left_out ? '五' : '六'}、其他需要报告的事项`,
    form.id === '2019' ? '无其他需要报告的事项。'
      : `按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的按件、按量收费标准，本机关${year}年未收取信息处理费。`,
    organ,
    `${year + 1}年1月${draft.closed}日`,
  ];
  return { random, blocks, rules, verdict };
}

// Dresses

/** A table cell by cell: what is covered by another cell is empty. @param {Table} table */
function grid(table) {
  /** @type {(string | undefined)[][]} */
  const slots = table.rows.map(() => []);
  table.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (slots[y][x] !== undefined) x++;
      for (let dy = 0; dy < (cell.rows ?? 1); dy++) {
        for (let dx = 0; dx < (cell.columns ?? 1); dx++) slots[y + dy][x + dx] = dy + dx === 0 ? cell.text : '';
      }
    }
  });
  return /** @type {string[][]} */ (slots);
}

/** @param {Block[]} blocks */
const asTabs = (blocks) => blocks.map((block) => typeof block === 'string' ? `${block}\n`
  : grid(block).map((row) => `${row.join('\t')}\n`).join('')).join('\n');

/** @param {Block[]} blocks */
const asMarkdown = (blocks) => blocks.map((block) => {
  if (typeof block === 'string') return `${block}\n`;
  const [head, ...rows] = grid(block).map((row) => `| ${row.join(' | ')} |\n`);
  return head + head.replace(/[^|\n]+/g, '---') + rows.join('');
}).join('\n');

/** @param {Block[]} blocks @param {string} charset */
function asHtml(blocks, charset) {
  const body = blocks.map((block) => {
    if (typeof block === 'string') return `<p style="text-indent: 2em">${block}</p>\n`;
    const rows = block.rows.map((row) => `<tr>${row.map((cell) => {
      const spans = (cell.columns ? ` colspan="${cell.columns}"` : '') + (cell.rows ? ` rowspan="${cell.rows}"` : '');
      return `<td${spans}><p align="center">${cell.text || '&nbsp;'}</p></td>`;
    }).join('')}</tr>\n`);
    return `<table border="1">\n${rows.join('')}</table>\n`;
  });
  return `<!DOCTYPE html>\n<html><head><meta charset="${charset}"><title>${blocks[0]}</title></head>\n<body>\n` +
    `<div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a></div>\n${body.join('')}</body></html>\n`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** @param {string} text */
const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** @param {Table} table */
function wordTable(table) {
  /** What rows above cover, by column. @type {Map<number, {rows: number, columns: number}>} */
  const open = new Map();
  return `<w:tbl>${table.rows.map((row) => {
    let out = '';
    let x = 0;
    /** @param {number} columns @param {string} merge @param {string} text */
    const put = (columns, merge, text) => {
      const properties = (columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '') + merge;
      out += `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${paragraph(text)}</w:tc>`;
      x += columns;
    };
    const covered = () => {
      for (let above = open.get(x); above && above.rows > 0; above = open.get(x)) {
        above.rows--;
        put(above.columns, '<w:vMerge/>', '');
      }
    };
    for (const cell of row) {
      covered();
      const columns = cell.columns ?? 1;
      if (cell.rows) open.set(x, { rows: cell.rows - 1, columns });
      put(columns, cell.rows ? '<w:vMerge w:val="restart"/>' : '', cell.text);
    }
    covered();
    return `<w:tr>${out}</w:tr>`;
  }).join('')}</w:tbl>`;
}

/** @param {Block[]} blocks */
function asWord(blocks) {
  const body = blocks.map((b) => (typeof b === 'string' ? paragraph(b) : wordTable(b))).join('');
  /** @param {string} xml */
  const part = (xml) => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
  return zipSync({
    '[Content_Types].xml': part(`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`),
    '_rels/.rels': part(`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': part(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
  }, { level: 1, mtime: new Date(1990, 0, 1) });
}

/** The two-byte codes of GB18030, by character. */
const gb18030 = (() => {
  const codes = new Uint16Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && text.length === 1) codes[text.charCodeAt(0)] ||= (high << 8) | low;
    }
  }
  /** @param {string} text */
  return (text) => {
    const out = Buffer.alloc(2 * text.length);
    let size = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c >= 0x80 && codes[c] === 0) throw new Error(`no two-byte code: ${text[i]}`);
      if (c >= 0x80) out[size++] = codes[c] >> 8;
      out[size++] = c < 0x80 ? c : codes[c] & 0xff;
    }
    return out.subarray(0, size);
  };
})();

/** The document of a number. @param {number} index @returns {Made} */
export function document(index) {
  const { random, blocks, rules, verdict } = report(index);
  const name = `${String(Math.floor(index / PER_FOLDER)).padStart(3, '0')}/${String(index).padStart(5, '0')}`;
  const dress = random.below(100);
  const old = random.chance(0.3);  // encoding
  /** @param {string} text */
  const encoded = (text) => (old ? gb18030(text) : Buffer.from(text));
  const made =
    dress < 50 ? { ending: 'txt', bytes: encoded(asTabs(blocks)) }
    : dress < 55 ? { ending: 'md', bytes: encoded(asMarkdown(blocks)) }
    : dress < 95 ? { ending: 'html', bytes: encoded(asHtml(blocks, old ? 'gb2312' : 'utf-8')) }
    : { ending: 'docx', bytes: asWord(blocks) };
  return { name: `${name}.${made.ending}`, bytes: made.bytes, rules, verdict };
}

/** @param {string} folder @param {number} count */
export function makeCorpus(folder, count) {
  const reports = join(folder, 'reports');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const list = openSync(join(folder, 'list.txt'), 'w');
  const expected = openSync(join(folder, 'expected.jsonl'), 'w');
  for (let first = 0; first < count; first += PER_FOLDER) {
    let names = '';
    let lines = '';
    for (let index = first; index < Math.min(first + PER_FOLDER, count); index++) {
      const { name, bytes, rules, verdict } = document(index);
      const path = join(reports, name);
      if (index === first) mkdirSync(join(path, '..'));
      writeFileSync(path, bytes);
      names += `${path}\n`;
      lines += `${JSON.stringify({ name: path, rules, verdict })}\n`;
    }
    writeSync(list, names);
    writeSync(expected, lines);
  }
  closeSync(list);
  closeSync(expected);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (argv.length < 3) throw new Error('Usage: node tests/bench/corpus.mjs FOLDER [COUNT]');
  makeCorpus(argv[2], Number(argv[3] ?? 100_000));
}
