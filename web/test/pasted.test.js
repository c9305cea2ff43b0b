// @ts-check
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { isReport } from '../src/model/pasted.js';

const SEEDS = new URL('../../tests/golden/seeds/', import.meta.url);
const SENTENCES = '全年共收到政府信息公开申请19件，均已在法定期限内答复。'.repeat(12);

test('a report is one, whatever of it was copied', async () => {
  for (const name of (await readdir(SEEDS)).filter((file) => file.endsWith('.txt'))) {
    assert.ok(isReport(await readFile(new URL(name, SEEDS), 'utf8')), name);
  }
  assert.ok(isReport(`甲局2022年政府信息公开工作年度报告\r\n${SENTENCES}`), 'a title');
  assert.ok(isReport(`甲局2022年\n政府信息公开年度报告\n${SENTENCES}`), 'over two lines');
  assert.ok(isReport(`一、总体情况\n${SENTENCES}\n（二）、主动公开政府信息情况\n${SENTENCES}`), 'two parts');
  assert.ok(isReport(`${'规章\t0\t0\t0\n'.repeat(30)}`), 'a table as text');
  assert.ok(isReport(`规章 ${'0 '.repeat(150)}`, `<table>${'<tr class="a"><td>0</td></tr>'.repeat(5)}</table>`), 'a table');
});

test('a sentence, a number, a heading, a row, a paragraph go into one', () => {
  assert.ok(!isReport('44'));
  assert.ok(!isReport('甲局2022年政府信息公开工作年度报告'), 'a title alone');
  assert.ok(!isReport('一、总体情况\n二、主动公开政府信息情况'), 'headings alone');
  assert.ok(!isReport('（七）总计\t7\t0\t0\t0\t0\t0\t7', '<table><tr><td>（七）总计</td></tr></table>'));
  assert.ok(!isReport(SENTENCES));
  assert.ok(!isReport(`一、总体情况\n${SENTENCES}`), 'one part');
  assert.ok(!isReport(`根据《条例》编制甲局2022年政府信息公开工作年度报告。\n${SENTENCES}`), 'a title in a sentence');
});
