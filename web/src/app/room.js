// @ts-check
// How much room the checker has, as classes for the style sheets: in a page of somebody else's it
// is not the window that counts.

/** In the checker's own rem, which the font of the element is. */
const ROOMY = 46;
const WIDE = 60;
const LEAST_HEIGHT = 34;

/**
 * Keeps the classes `roomy` and `wide` of an element up to date. One that is `stacked` is never wide.
 * @param {HTMLElement} element
 * @returns {() => void} ends it
 */
export function watchRoom(element) {
  const measure = () => {
    const rem = parseFloat(getComputedStyle(element).fontSize) || 16;
    const width = element.clientWidth / rem;
    element.classList.toggle('roomy', width >= ROOMY);
    const high = window.innerHeight / rem >= LEAST_HEIGHT;
    element.classList.toggle('wide', width >= WIDE && high && !element.classList.contains('stacked'));
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  window.addEventListener('resize', measure);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', measure);
  };
}
