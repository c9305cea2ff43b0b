// gouji.d.ts against the JSON Schema: the very same types, member for member.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { readSchema, require, typeOf } from './schema.mjs';

const ts = require('typescript');
const here = fileURLToPath(new URL('generated.ts', import.meta.url));

/** Errors of the compiler in a source that stands in this folder. @param {string} source */
function errors(source) {
  const options = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === here || fileExists.call(host, file);
  host.getSourceFile = (file, ...rest) =>
    file === here
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, file, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([here], options, host))
    .map((error) => ts.flattenDiagnosticMessageText(error.messageText, '\n'));
}

/** @param {string} name a type of gouji.d.ts @param {string} type */
function sameType(name, type) {
  return `
    import type { ${name} as Declared } from '../../wasm/gouji';
    type Same<A, B> =
      (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
    type OfSchema = ${type};
    const same: Same<Declared, OfSchema> = true;
    export default same;`;
}

for (const [name, file, definition] of [
  ['Result', 'gouji-1', 'result'],
  ['Catalogue', 'gouji-rules-1', 'catalogue'],
]) {
  it(`${name} is what the schema says`, () => {
    const { $defs } = readSchema(file);
    assert.deepEqual(errors(sameType(name, typeOf($defs[definition], $defs))), []);
  });
}

it('the comparison notices any difference', () => {
  const { $defs } = readSchema('gouji-1');
  const type = typeOf($defs.result, $defs);
  for (const [from, to] of [
    ['organ: string', 'organ?: string'],
    ['"broken"', '"failed"'],
    ['text?: string; ', ''],
    ['line: number', 'line: string'],
  ]) {
    assert.ok(type.includes(from), from);
    assert.notDeepEqual(errors(sameType('Result', type.replace(from, to))), [], from);
  }
});
