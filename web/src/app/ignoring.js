// @ts-check
// What is ignored, kept in this browser only and by report; without storage, where organ or year are
// unknown, and in a page of somebody else's, until the page is closed.
import { decide, decisionsOf, fromText, holding, reportOf, takeBack, toText } from '../model/ignores.js';

/** @typedef {import('../model/ignores.js').Decision} Decision */
/** @typedef {import('../model/ignores.js').Decisions} Decisions */
/** @typedef {import('../model/types.js').Ignore} Ignore */
/** @typedef {import('../model/types.js').Result} Result */

const KEY = 'gouji.ignored';

/** @param {boolean} stored whether the browser is to keep it */
export function createIgnoring(stored) {
  /** Where storage is switched off, or not to be used. @type {Decisions | null} */
  let memory = stored ? null : [];
  /** Of sources without organ or year. @type {WeakMap<object, Decision[]>} */
  let unnamed = new WeakMap();
  /** @type {Decision[]} */
  let lapsed = [];
  let named = true;

  /** @returns {Decisions} */
  function load() {
    if (memory) return memory;
    try {
      return fromText(localStorage.getItem(KEY));
    } catch {
      return [];
    }
  }

  /** @param {Decisions} all */
  function save(all) {
    if (!stored) {
      memory = all;
      return;
    }
    try {
      if (all.length > 0) localStorage.setItem(KEY, toText(all));
      else localStorage.removeItem(KEY);
      memory = null;
    } catch {
      memory = all;
    }
  }

  /** @param {object} source @param {Result} result */
  function decisions(source, result) {
    const report = reportOf(result);
    return report ? decisionsOf(load(), report) : (unnamed.get(source) ?? []);
  }

  /**
   * @param {object} source
   * @param {Result} result
   * @param {(all: Decisions, report: string) => Decisions} change
   */
  function update(source, result, change) {
    const report = reportOf(result);
    if (report) {
      save(change(load(), report));
      return;
    }
    unnamed.set(source, decisionsOf(change([['', unnamed.get(source) ?? []]], ''), ''));
  }

  return {
    /**
     * What holds for a result. A check that was told anything else is to be made again.
     * @param {object} source
     * @param {Result} result
     * @returns {Ignore[]}
     */
    settle(source, result) {
      const found = holding(decisions(source, result), result);
      lapsed = found.lapsed;
      named = reportOf(result) !== null;
      return found.ignored;
    },
    /** @param {object} source @param {Result} result @param {Decision} decision */
    decide: (source, result, decision) => update(source, result, (all, report) => decide(all, report, decision)),
    /** @param {object} source @param {Result} result @param {Decision} decision */
    takeBack: (source, result, decision) => update(source, result, (all, report) => takeBack(all, report, decision)),
    forget() {
      save([]);
      unnamed = new WeakMap();
    },
    /** Those that the last result showed to be of something else. */
    lapsed: () => lapsed,
    /** How many reports are kept. */
    kept: () => load().length,
    /** Whether the decisions on the last result outlive the page. */
    isKept: () => named && memory === null,
  };
}
