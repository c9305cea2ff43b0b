// @ts-check
// Many reports at once: each checked on whatever processors there are, all in one table, each row
// opening its report. Nothing of a report is kept but its row: opening one reads its file again.
import { CheckError } from '../engine/error.js';
import { runOnAll } from '../engine/pool.js';
import { countsOf, pairsOf } from '../model/batch.js';
import { createBatchView } from '../views/batch.js';
import { MOST_BYTES, bytesOf, unpack, wordsIn } from './entries.js';

/** @typedef {import('../model/batch.js').Row} Row */
/** @typedef {import('../engine/local.js').Engine} Engine */
/** @typedef {import('./app.js').LaterApp} App */
/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./beside.js').Beside} Beside */
/**
 * @typedef {object} Ways
 * @property {(entry: Entry, beside: Beside) => void} open shows one report
 * @property {() => void} close takes it away
 */

/** The parts of a consolidated report are held all at once. */
const MOST_OF_PARTS = 256 * 1024 * 1024;

/** @param {App} app @param {Ways} ways */
export function startBatch(app, ways) {
  /** @type {Row[]} */
  let rows = [];
  let run = new AbortController();
  let running = false;
  /** @type {Row | null} */
  let opened = null;
  /** Whether something else is shown instead. */
  let away = false;

  const view = createBatchView(app, { open, back, cancel, resume: start, rollup, checked });
  const draw = () => view.draw({ rows, running, opened, away });

  /** @param {Entry} entry @returns {Row} */
  const rowOf = (entry) => ({ id: 0, entry, state: 'waiting' });

  /**
   * Puts rows in place of one, or all.
   * @param {Row[]} added @param {Row} [instead]
   */
  function place(added, instead) {
    if (instead) rows.splice(rows.indexOf(instead), 1, ...added);
    else rows = added;
    rows.forEach((row, index) => (row.id = index));
  }

  /** @param {Entry} entry @param {Entry | undefined} before @param {Uint8Array | null | undefined} previous */
  const optionsOf = (entry, before, previous) => ({
    name: entry.name,
    ...app.options(null),
    ...(before && previous && { previous: { name: before.name, bytes: previous } }),
  });

  /**
   * A step of the work on a row; what goes wrong stands in the row.
   * @param {Row} row
   * @param {AbortSignal} signal
   * @param {() => Promise<void>} step
   */
  async function attempt(row, signal, step) {
    try {
      await step();
    } catch (error) {
      if (signal.aborted) return;
      row.state = 'failed';
      row.failure = error instanceof CheckError ? error.code : 'unreadable';
    } finally {
      if (row.state === 'checking') row.state = 'waiting';
      view.changed();
    }
  }

  /**
   * @param {Row} row
   * @param {Uint8Array | null} words of it
   * @param {Entry | undefined} before last year's report
   * @param {Engine} engine
   * @param {AbortSignal} signal
   */
  async function survey(row, words, before, engine, signal) {
    const previous = before && (await bytesOf(before, signal));
    if (!words || signal.aborted) return;
    const options = optionsOf(row.entry, before, previous);
    const { summary, ms } = await engine.survey(words, options);
    if (signal.aborted) return;
    Object.assign(row, { summary, ms, state: 'done', failure: undefined });
  }

  async function start() {
    run.abort();
    const { signal } = (run = new AbortController());
    running = true;
    draw();
    const { engine, engines } = await app.started;
    const all = await engines();
    const waiting = rows.filter((row) => row.state === 'waiting');
    await runOnAll(waiting, all, signal, (row, free) =>
      attempt(row, signal, async () => {
        row.state = 'checking';
        view.changed();
        if (row.entry.size > MOST_BYTES) {
          row.state = 'failed';
          row.failure = 'tooLarge';
          return;
        }
        const bytes = await row.entry.open();
        const members = await unpack(row.entry, bytes, engine);
        if (signal.aborted) return;
        if (members) {
          const added = members.map(rowOf);
          place(added, row);
          waiting.push(...added);
        } else {
          await survey(row, await wordsIn(bytes, signal), undefined, free, signal);
        }
      }),
    );
    const pairs = pairsOf(rows).filter(([row, before]) => row.previous !== before);
    await runOnAll(pairs, all, signal, ([row, before], free) =>
      attempt(row, signal, async () => {
        await survey(row, await bytesOf(row.entry, signal), before.entry, free, signal);
        if (!signal.aborted) row.previous = before;
      }),
    );
    if (run.signal !== signal) return;
    running = false;
    draw();
    app.announce(signal.aborted ? app.texts().batch.cancelled : app.texts().batch.done(countsOf(rows)));
  }

  /** What the table was made of, each read again. */
  async function* checked() {
    const { signal } = new AbortController();
    for (const row of rows.filter(({ state }) => state === 'done')) {
      const input = await bytesOf(row.entry, signal);
      const previous = row.previous && (await bytesOf(row.previous.entry, signal));
      if (input) yield { input, options: optionsOf(row.entry, row.previous?.entry, previous) };
    }
  }

  function cancel() {
    run.abort();
  }

  /** @param {Row} row @param {Row[]} [parts] */
  function open(row, parts) {
    opened = row;
    away = false;
    draw();
    ways.open(row.entry, { previous: row.previous?.entry, parts: parts?.map(({ entry }) => entry) });
  }

  function back() {
    const from = opened;
    opened = null;
    away = false;
    ways.close();
    draw();
    view.focus(from);
  }

  /** A consolidated report against all the others. @param {Row} parent */
  function rollup(parent) {
    // What cannot be read is among them, so that the result says that it lacks it.
    const parts = rows.filter((row) => row !== parent);
    const size = parts.reduce((sum, row) => sum + row.entry.size, 0);
    if (size > MOST_OF_PARTS) return app.texts().batch.partsTooLarge;
    open(parent, parts);
    return '';
  }

  return {
    /** Takes files in place of those before. @param {Entry[]} entries */
    take(entries) {
      opened = null;
      away = false;
      place(entries.map(rowOf));
      start();
    },
    /** Forgets all. @returns {() => void} brings it back */
    clear() {
      const before = rows;
      run.abort();
      running = false;
      opened = null;
      away = false;
      place([]);
      draw();
      return () => {
        place(before);
        draw();
      };
    },
    /** Shows one of them, as its row does. @param {Entry} entry */
    openEntry(entry) {
      const row = rows.find((each) => each.entry === entry);
      if (row) open(row);
    },
    /** In another language. */
    draw,
    /** Something else is shown; the rows wait. */
    leave() {
      opened = null;
      away = rows.length > 0;
      draw();
    },
  };
}
