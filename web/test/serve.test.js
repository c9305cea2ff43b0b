// @ts-check
import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { serve } from '../serve.mjs';

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-serve-'));
  await writeFile(join(folder, 'index.html'), '<p>勾稽');
  // A regular file whose first byte cannot be read.
  await symlink('/proc/self/mem', join(folder, 'broken.txt'));
  server = await serve({ folder });
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('a file comes whole, a folder by its index, and nothing from outside', async () => {
  for (const path of ['', 'index.html']) {
    const answer = await fetch(server.url + path);
    assert.equal(await answer.text(), '<p>勾稽', path);
    assert.equal(answer.headers.get('Content-Type'), 'text/html; charset=utf-8', path);
  }
  const head = await fetch(server.url, { method: 'HEAD' });
  assert.equal(head.headers.get('Content-Length'), '9');
  for (const path of ['none.txt', '..%2f..%2fetc%2fhostname', '%zz']) {
    assert.equal((await fetch(server.url + path)).status, 404, path);
  }
  assert.equal((await fetch(server.url, { method: 'PUT' })).status, 405);
});

test('a file that cannot be read ends its own answer, and not the server', async () => {
  await fetch(`${server.url}broken.txt`).then((answer) => answer.text()).catch(() => '');
  assert.equal(await (await fetch(server.url)).text(), '<p>勾稽');
});

test('a file that is taken away while it is asked for comes whole or not at all, and ends no server', async () => {
  const whole = 'x'.repeat(1 << 20);
  for (let left = 20; left > 0; left--) {
    const fleeting = await mkdtemp(join(tmpdir(), 'gouji-serve-'));
    await writeFile(join(fleeting, 'index.html'), whole);
    const short = await serve({ folder: fleeting });
    const answers = [0, 1, 2, 3].map(() => fetch(short.url).then((answer) => answer.text()).catch(() => ''));
    await rm(fleeting, { recursive: true });
    await short.close();
    for (const answer of await Promise.all(answers)) assert.ok([whole, 'Not found\n', ''].includes(answer));
  }
});
