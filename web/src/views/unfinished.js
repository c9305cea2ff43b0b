// @ts-check
// What of a result is still to be drawn: verdict and list come first, the report beside them when
// they have been seen and its script is there. What is asked for before waits until then.
import { finder } from '../dom.js';
import { later, loadLater } from '../later/index.js';

/** @typedef {import('../dom.js').Root} Root */
/** @typedef {import('../later/index.js').Later} Later */
/** @typedef {import('./result.js').Drawing} Drawing */
/** Leads somewhere in a drawing, which may be a later one of the report. @typedef {(drawing: Drawing) => void} Way */
/** @typedef {{drop: () => void, finish: () => void}} Unfinished */

/** @type {WeakMap<Root, Unfinished>} */
const unfinished = new WeakMap();
/** What was asked for last and waits. @type {WeakMap<Root, Way>} */
const wanted = new WeakMap();

/** Whoever writes somewhere meanwhile is not led away. @param {Root} root */
function dropIfWriting(root) {
  if ([root, document].some(({ activeElement }) => activeElement?.matches('input, textarea'))) forgetWanted(root);
}

/** @param {Root} root @param {Drawing} drawing */
function goWanted(root, drawing) {
  const way = wanted.get(root);
  forgetWanted(root);
  way?.(drawing);
}

/**
 * Draws all at once.
 * @param {Root} root
 * @param {((views: Later) => void)[]} parts
 * @param {Later} views
 * @param {Drawing} drawing
 */
export function drawNow(root, parts, views, drawing) {
  for (const part of parts) part(views);
  dropIfWriting(root);
  goWanted(root, drawing);
}

/**
 * Draws one part after the other, beginning when what is there already has been seen.
 * @param {Root} root
 * @param {((views: Later) => void)[]} parts
 * @param {Drawing} drawing
 * @param {(isAsked: boolean) => void} onFailure their script could not be fetched
 */
export function drawLater(root, parts, drawing, onFailure) {
  const box = finder(root)('result');
  const left = [...parts];
  let begun = false;
  let asked = false;
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
    goWanted(root, drawing);
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
      onFailure(asked);
      return;
    }
    dropIfWriting(root);
    if (asked || wanted.has(root)) finish(views);
    else step(views);
  }

  /** @type {Unfinished} */
  const own = {
    drop,
    finish() {
      asked = true;
      const views = later();
      if (views) finish(views);
      else begin();
    },
  };
  unfinished.set(root, own);
}

/**
 * Goes where the whole result is needed: at once, or as soon as that is drawn. Another way that waits
 * is given up.
 * @param {Root} root
 * @param {Drawing} drawing
 * @param {Way} way
 */
export function whenDrawn(root, drawing, way) {
  wanted.set(root, way);
  const left = unfinished.get(root);
  if (left) left.finish();
  else goWanted(root, drawing);
}

/**
 * Draws what is left, as soon as that can be done, and goes where it was asked for before.
 * @param {Root} root
 * @param {Way} [otherwise] where nothing was
 */
export function finishDrawing(root, otherwise) {
  if (otherwise && !wanted.has(root)) wanted.set(root, otherwise);
  unfinished.get(root)?.finish();
}

/** Another drawing takes the place of it. @param {Root} root */
export const dropDrawing = (root) => unfinished.get(root)?.drop();

/** Another report takes the place of it. @param {Root} root */
export const forgetWanted = (root) => wanted.delete(root);
