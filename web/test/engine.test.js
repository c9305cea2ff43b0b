// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CheckError } from '../src/engine/error.js';
import { newestOnly } from '../src/engine/queue.js';

test('of many calls the one that runs and the newest are checked, only the newest answers', async () => {
  /** @type {string[]} */
  const checked = [];
  /** @type {any} */
  const engine = {
    /** @param {string} input */
    async check(input) {
      checked.push(input);
      await new Promise((done) => setTimeout(done, 5));
      return input;
    },
  };
  const check = newestOnly(engine);
  /** @type {any} */
  const options = {};
  const first = check('a', options);
  await new Promise((done) => setTimeout(done, 1));
  const answers = await Promise.all([first, check('b', options), check('c', options)]);
  assert.deepEqual(answers, [null, null, 'c']);
  assert.deepEqual(checked, ['a', 'c']);
});

test('a failure reaches the newest call only, and the next call works', async () => {
  let fail = true;
  /** @type {any} */
  const engine = {
    async check() {
      if (fail) throw new CheckError('crash');
      return 'fine';
    },
  };
  const check = newestOnly(engine);
  /** @type {any} */
  const options = {};
  await assert.rejects(check('a', options), { code: 'crash' });
  fail = false;
  assert.equal(await check('b', options), 'fine');
});
