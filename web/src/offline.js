// @ts-check
// The page in one file: what are pages beside it on a server are articles in it.
import { openPage } from './app/page.js';
import { startCarried } from './engine/carried.js';

const articles = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('body > article')]);
const main = /** @type {HTMLElement} */ (document.querySelector('main'));

/** Shows the article that the address names, else the checker. */
function turn() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const article = articles.find((candidate) => candidate.contains(target));
  for (const candidate of articles) candidate.hidden = candidate !== article;
  main.hidden = Boolean(article);
  if (!target || !article) return;
  target.tabIndex = -1;
  target.focus();
  target.scrollIntoView();
}

window.addEventListener('hashchange', turn);
openPage(startCarried, (_, anchor) => `#${anchor}`, false);
turn();
