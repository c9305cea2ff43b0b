// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { workbookOf } from '../src/app/workbook.js';
import { en } from '../src/texts/en.js';
import { zhCN } from '../src/texts/zh-CN.js';
import { bundled } from './bundled.js';

const { fileName, opinionOf, sheetsOf } = await bundled('model/exports.js');

/** @typedef {import('../src/model/types.js').Result} Result */

/** @type {any} */
const catalogue = {
  rules: [{ id: 'requests.results', title: { zh: '办理结果合计', en: 'Sum of results' }, repair: { zh: '逐行核对。', en: 'Check each row.' }, basis: { zh: '格式', en: 'Form' } }],
};

/** @type {any} */
const finding = {
  rule: 'requests.results',
  severity: 'error',
  message: '自然人一列：各项之和为 44，填的是 43。',
  cells: ['requests.result_total.natural'],
  span: [5, 7],
  line: 2,
  column: 1,
  expected: 44,
  actual: 43,
  relations: [],
};

/** @param {any} [changes] @returns {Result} */
const result = (changes) => ({
  source: { name: '甲局.txt', format: 'text', encoding: 'UTF-8', bytes: 9 },
  report: {
    title: '甲局2020年政府信息公开工作年度报告',
    organ: '甲局',
    year: 2020,
    form: '2019',
    sections: [],
    cells: {
      'requests.result_total.natural': { state: 'number', value: 43, text: '43', span: [5, 7] },
      'requests.new.total': { state: 'blank', text: '=1+1', span: [8, 8] },
    },
  },
  findings: [finding],
  not_assessed: [],
  summary: { errors: 1, warnings: 0, infos: 0, ignored: 0, held: 1, broken: 1, not_assessed: 2, verdict: 'fail' },
  ...changes,
});

test('an opinion names the report, counts, and says of each finding where it is and what to do', () => {
  const words = opinionOf([result()], catalogue, zhCN, 'zh');
  assert.match(words, /^《甲局2020年政府信息公开工作年度报告》审核意见\n经核对，发现错误 1 处，请核实后修改：\n1\. 【错误】（七）总计·自然人：自然人一列：.*改法：逐行核对。\n\n以上由程序/);
  assert.match(opinionOf([result(), result()], catalogue, en, 'en'), /Opinion on[\s\S]*Opinion on[\s\S]*your records tell\.$/);
});

test('an opinion on a changed copy says so first', () => {
  const words = opinionOf([result()], catalogue, zhCN, 'zh', 2);
  assert.match(words, /审核意见\n按改动后的副本核对（已改 2 处，见修改清单），原报告还没有改。\n经核对/);
});

test('an opinion leaves out what was ignored, and claims no more than was checked', () => {
  const ignored = { ...finding, ignored: { reason: '已核实', scope: 'finding' } };
  const summary = { ...result().summary, errors: 0, ignored: 1, verdict: 'incomplete' };
  const words = opinionOf([result({ findings: [ignored], summary })], catalogue, zhCN, 'zh');
  assert.match(words, /除已忽略的以外，没有发现问题。\n另有错误 1 处已忽略（理由：已核实），不能算通过。/);
  assert.doesNotMatch(words, /自然人一列|没有读出/);
  const lost = opinionOf([result({ findings: [], summary, not_assessed: [{ rule: 'a', reason: 'no_table' }] })], catalogue, zhCN, 'zh');
  assert.match(lost, /已读到的内容没有发现问题。\n另有内容没有读出/);
  assert.doesNotMatch(lost, /已忽略/);
});

test('the sheets hold every finding and every number, with as many fields as heads', () => {
  const [reports, findings, cells] = sheetsOf([result(), result()], catalogue, zhCN, 'zh');
  assert.deepEqual(reports.rows[0], ['甲局.txt', '甲局', 2020, '有错误', 1, 0, 0, 0, 2]);
  assert.equal(findings.rows.length, 2);
  assert.deepEqual(findings.rows[0].slice(3, 9), ['错误', '办理结果合计', '（七）总计·自然人', finding.message, 43, 44]);
  assert.equal(cells.rows.length, 4);
  assert.deepEqual(cells.rows[0].slice(5, 8), [43, '数字', '43']);
  for (const sheet of [reports, findings, cells]) {
    assert.equal(sheet.widths.length, sheet.heads.length, sheet.name);
    for (const row of sheet.rows) assert.equal(row.length, sheet.heads.length, sheet.name);
  }
});

test('a workbook holds text as text, whatever it begins with, and nothing that breaks it', async () => {
  const sheets = sheetsOf([result({ source: { name: '=cmd|x!A1\u0000\u0007\ud800.txt', format: 'text' } })], catalogue, zhCN, 'zh');
  const bytes = new Uint8Array(await (await workbookOf(sheets)).arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(bytes);
  const xml = Object.entries(files).filter(([name]) => name.endsWith('.xml')).map(([, data]) => strFromU8(data)).join('\n');
  assert.match(xml, /=cmd\|x!A1\.txt/);
  assert.doesNotMatch(xml, /<f[ >]/, 'a formula');
  assert.doesNotMatch(xml, /[\u0000-\u0008\ufffd]/);
  assert.equal(Object.keys(files).filter((name) => /worksheets\/sheet\d/.test(name)).length, 3);
});

test('file names are fit for every system', () => {
  assert.equal(fileName('甲局2020年报告', 'csv'), '甲局2020年报告.csv');
  assert.equal(fileName('a/b\\c:d*e?"<f>|g\u202e\n', 'html'), 'a b c d e f g.html');
  assert.equal(fileName('CON', 'json'), 'gouji.json');
  assert.equal(fileName(' . ', 'json'), 'gouji.json');
  assert.ok(fileName('长'.repeat(500), 'xlsx').length < 100);
});
