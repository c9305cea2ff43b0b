// The WebAssembly module against the native program, byte for byte, and against the JSON Schema.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { archiveOf, badInput, encodings, storedDocuments } from './documents.mjs';
import { readSchema, validator } from './schema.mjs';

const root = new URL('../../', import.meta.url);
const build = new URL('build/wasm/', root);
const createGouji = createRequire(import.meta.url)(fileURLToPath(new URL('gouji.js', build)));
const wasmBinary = readFileSync(new URL('gouji.wasm', build));
const table = readFileSync(new URL('gouji-gb18030.dat', build));

/** What the native program prints. @param {string[]} args @param {Buffer} [input] */
function native(args, input) {
  const run = spawnSync(fileURLToPath(new URL('build/release/gouji', root)), args, { input });
  assert.ifError(run.error);
  assert.equal(run.signal, null);
  return run.stdout;
}

const documents = [...storedDocuments('golden'), ...storedDocuments('cases')];
const reports = storedDocuments('golden/seeds');
assert.ok(reports.length >= 5, 'the real reports are there');
const all = [
  ...documents,
  ...reports.flatMap(([name, bytes]) =>
    encodings(bytes).map(([encoding, recoded]) => [`${name} in ${encoding}`, recoded]),
  ),
  ...badInput(reports[2][1]),
];

/** @type {import('../../wasm/gouji').Gouji} */
let gouji;
before(async () => {
  gouji = await createGouji({ wasmBinary });
});

describe('the module', () => {
  it('is of the native program’s version', () => {
    assert.equal(`${gouji.version()}\n`, native(['--version']).toString());
  });

  it('has the native program’s catalogue', () => {
    assert.equal(`${gouji.rules()}\n`, native(['rules', '--format', 'json']).toString());
    validator(readSchema('gouji-rules-1'))(JSON.parse(gouji.rules()));
  });

  it('asks for the GB18030 table when a document needs it, and only then', () => {
    for (const [name, utf8] of reports) {
      assert.equal(gouji.needs_data(utf8), '', name);
      for (const [encoding, bytes] of encodings(utf8)) {
        assert.equal(gouji.needs_data(bytes), encoding === 'GB18030' ? 'gb18030' : '', encoding);
      }
    }
  });

  it('says what is wrong without the table, and reads the same document once it is there', async () => {
    const fresh = await createGouji({ wasmBinary });
    const [, gb18030] = encodings(reports[0][1])[1];
    const before = JSON.parse(fresh.check(gb18030, {}));
    assert.match(before.findings[0].rule, /^input\./);
    assert.equal(fresh.add_data('gb18030', new Uint8Array(1000)), false);
    assert.equal(fresh.add_data('gb18030', table), true);
    const after = JSON.parse(fresh.check(gb18030, { withText: true }));
    assert.equal(after.source.encoding, 'GB18030');
    assert.equal(after.text, reports[0][1].toString());
  });

  it('opens archives of reports', () => {
    const [, report] = reports[0];
    const archive = archiveOf([
      ['甲/a.txt', report],
      ['.DS_Store', Buffer.from('x')],
    ]);
    assert.deepEqual(JSON.parse(gouji.members(archive)), [
      { name: '甲/a.txt', bytes: report.length },
    ]);
    assert.deepEqual(Buffer.from(gouji.member(archive, 0)), Buffer.from(report));
    assert.equal(gouji.check(gouji.member(archive, 0), {}), gouji.check(report, {}));
    const refused = JSON.parse(gouji.check(gouji.member(archive, 1), {}));
    assert.deepEqual(
      refused.findings.map(({ rule }) => rule),
      ['input.damaged'],
    );
    assert.equal(gouji.members(report), '[]');
  });

  it('takes options', () => {
    const [, bytes] = reports[2];
    const plain = JSON.parse(gouji.check(bytes, {}));
    assert.equal(plain.text, undefined);
    const rule = plain.findings[0].rule;
    const result = JSON.parse(
      gouji.check(bytes, { name: 'a.txt', lang: 'en', withText: true, disable: [rule] }),
    );
    assert.equal(result.source.name, 'a.txt');
    assert.equal(result.text, bytes.toString());
    assert.notEqual(result.findings[0].message, plain.findings[0].message);
    assert.ok(!result.findings.some((finding) => finding.rule === rule));
    assert.ok(!result.rules.some((outcome) => outcome.rule === rule));
  });

  it('checks a working copy', () => {
    const [, bytes] = reports[0];
    const edits = [
      { span: [0, 0], text: '新' },
      { span: [0, 3], text: '' },
      { span: [-1, 0], text: '' },
      { span: [0, 0.5], text: '' },
      { span: [0, 1e10], text: '' },
    ];
    const { edited, ...result } = JSON.parse(gouji.check(bytes, { withText: true, edits }));
    assert.deepEqual(edited, [null, { span: [0, 0] }, null, null, null]);
    assert.deepEqual(result, JSON.parse(gouji.check(bytes, { withText: true })));
    const written = JSON.parse(gouji.check(bytes, { withText: true, edits: edits.slice(0, 1) }));
    assert.equal(written.text, `新${bytes}`);
    validator(readSchema('gouji-1'))(written);
  });

  it('keeps what is ignored, marked and not counted', () => {
    const [, bytes] = reports[2];
    const plain = JSON.parse(gouji.check(bytes, {}));
    const { key, rule } = plain.findings[0];
    const others = plain.findings.filter((finding) => finding.rule === 'cell.blank').length;
    const result = JSON.parse(
      gouji.check(bytes, {
        ignored: [
          { key, rule, reason: '核实过', scope: 'finding' },
          { rule: 'cell.blank', reason: '', scope: 'rule' },
          { key: '0123456789abcdef', rule, reason: '', scope: 'finding' },
        ],
      }),
    );
    assert.deepEqual(result.findings[0].ignored, { reason: '核实过', scope: 'finding' });
    assert.equal(result.summary.ignored, others + 1);
    validator(readSchema('gouji-1'))(result);
    assert.deepEqual(
      result.findings.map((finding) => finding.key),
      plain.findings.map((finding) => finding.key),
    );
  });

  it('carries nothing over from one document to the next', () => {
    const first = gouji.check(reports[0][1], {});
    for (const [, bytes] of all) gouji.check(bytes, {});
    assert.equal(gouji.check(reports[0][1], {}), first);
  });
});

describe('pieces in their frame are the file that the native program prints', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  after(() => rmSync(folder, { recursive: true }));
  const files = reports.map(([name, bytes], i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, bytes);
    return { path, bytes };
  });
  for (const format of ['text', 'json', 'jsonl', 'sarif', 'csv', 'html']) {
    for (const lang of ['zh', 'en']) {
      it(`${format} (${lang})`, () => {
        const { head, between, tail } = JSON.parse(gouji.frame(format, lang));
        const pieces = files.map(({ path, bytes }) =>
          gouji.check(bytes, { name: path, lang, format }),
        );
        const file = head + pieces.filter((piece) => piece !== '').join(between) + tail;
        const args = ['check', '--format', format, '--lang', lang];
        const printed = native([...args, ...files.map(({ path }) => path)]);
        if (format === 'text') {
          // The command line adds the results up below.
          assert.equal(printed.toString().slice(0, file.length), file);
        } else {
          assert.deepEqual(Buffer.from(file), printed);
        }
      });
    }
  }
});

describe('native and WebAssembly give the same bytes, as the schema says', () => {
  const validate = validator(readSchema('gouji-1'));
  before(() => assert.ok(gouji.add_data('gb18030', table)));
  for (const lang of ['zh', 'en']) {
    for (const [name, bytes] of all) {
      it(`${name} (${lang})`, () => {
        // Both take the words of a PDF, which other programs read out of it.
        const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
        const input = isPdf ? native(['dump', '--stage=words', '-'], bytes) : bytes;
        const text = gouji.check(input, { name: '-', lang });
        const expected = native(['check', '--format', 'jsonl', '--lang', lang, '-'], input);
        assert.equal(`${text}\n`, expected.toString());
        assert.deepEqual(Buffer.from(`${text}\n`), expected);
        validate(JSON.parse(text));
      });
    }
  }
});
