// @ts-check
// The page that is shown in a frame: takes its attributes from its address, and talks with the page
// around it, if that is of its own site or of one that embed.html names. See README.md.

const checker = /** @type {import('./gouji-checker').GoujiChecker} */ (document.querySelector('gouji-checker'));
const named = /** @type {HTMLMetaElement} */ (document.querySelector('meta[name="gouji-parents"]')).content;
const allowed = [location.origin, ...named.split(/\s+/).filter(Boolean)];
/** Where the page around is from, once it has said hello. */
let partner = '';

/** @param {Record<string, unknown> & {type: string}} message */
function tell(message) {
  if (partner) parent.postMessage(message, partner);
}

function tellHeight() {
  tell({ type: 'gouji-height', height: Math.ceil(checker.getBoundingClientRect().height) });
}

for (const [name, value] of new URLSearchParams(location.search)) {
  if (['lang', 'theme', 'rules', 'sample', 'compact'].includes(name)) checker.setAttribute(name, value);
}
checker.addEventListener('gouji-result', ({ detail }) => tell({ type: 'gouji-result', result: detail.result }));
checker.addEventListener('gouji-error', ({ detail }) => tell({ type: 'gouji-error', ...detail }));
new ResizeObserver(tellHeight).observe(checker);

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || !allowed.includes(origin) || data === null || typeof data !== 'object') return;
  if (data.type === 'gouji-hello') {
    partner = origin;
    tellHeight();
    checker.ready.then(() => tell({ type: 'gouji-ready' }), () => {});
  } else if (data.type === 'gouji-check' && typeof data.text === 'string') {
    // The events tell of what comes out.
    checker.check(data.text).catch(() => {});
  } else if (data.type === 'gouji-clear') {
    checker.clear();
  }
});
