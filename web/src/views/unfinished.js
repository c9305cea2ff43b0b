// @ts-check
// What of a result is still to be drawn: verdict and list come first, the report beside them when
// they have been seen and its script is there. What is asked for before waits until then.
import { finder } from '../dom.js';
import { later, loadLater } from '../later/index.js';

/** @typedef {import('../dom.js').Root} Root */
/** @typedef {import('../later/index.js').Later} Later */
/** @typedef {{drop: () => void, want: (action: () => void) => void}} Unfinished */

/** @type {WeakMap<Root, Unfinished>} */
const unfinished = new WeakMap();

/**
 * Draws one part after the other, beginning when what is there already has been seen.
 * @param {Root} root
 * @param {((views: Later) => void)[]} parts
 * @param {(isAsked: boolean) => void} onFailure their script could not be fetched
 */
export function drawLater(root, parts, onFailure) {
  const box = finder(root)('result');
  const left = [...parts];
  /** @type {(() => void)[]} */
  const wanted = [];
  let begun = false;
  // In a window that nobody sees there are no frames.
  let timer = window.setTimeout(begin, 100);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = window.setTimeout(begin);
  });
  box.setAttribute('aria-busy', 'true');

  function stop() {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }

  function drop() {
    stop();
    box.removeAttribute('aria-busy');
    unfinished.delete(root);
  }

  /** @param {Later} views */
  function step(views) {
    left.shift()?.(views);
    if (left.length > 0) timer = window.setTimeout(() => step(views));
    else drop();
  }

  /** @param {Later} views */
  function finish(views) {
    drop();
    for (const part of left) part(views);
    for (const action of wanted) action();
  }

  async function begin() {
    if (begun) return;
    begun = true;
    // Whichever of the two came first.
    stop();
    box.setAttribute('aria-busy', 'true');
    const views = await loadLater().catch(() => null);
    // Another result may have come in between.
    if (unfinished.get(root) !== own) return;
    if (!views) {
      begun = false;
      box.removeAttribute('aria-busy');
      onFailure(wanted.length > 0);
    } else if (wanted.length > 0) finish(views);
    else step(views);
  }

  /** @type {Unfinished} */
  const own = {
    drop,
    want(action) {
      wanted.push(action);
      const views = later();
      if (views) finish(views);
      else begin();
    },
  };
  unfinished.set(root, own);
}

/** Does what needs the whole result: at once, or as soon as that is drawn. @param {Root} root @param {() => void} action */
export function whenDrawn(root, action) {
  const left = unfinished.get(root);
  if (left) left.want(action);
  else action();
}

/** Draws what is left, as soon as that can be done. @param {Root} root */
export const finishDrawing = (root) => whenDrawn(root, () => {});

/** Another result takes the place of it. @param {Root} root */
export const dropDrawing = (root) => unfinished.get(root)?.drop();
