import { setPlace, toUtf16 } from 'gouji-checker';

// A bundler takes the script away from the files that it needs: this is where they are.
setPlace(new URL('gouji/', document.baseURI).href);

const checker = document.createElement('gouji-checker');
checker.lang = 'en';
checker.compact = true;
checker.rules = '-narrative.*';
checker.sample = 'wenfeng';
checker.addEventListener('gouji-result', ({ detail: { result } }) => {
  const { text = '', findings } = toUtf16(result);
  const first = findings[0];
  const outcome = document.getElementById('outcome');
  if (outcome) {
    outcome.textContent = first
      ? `${result.summary.errors} errors; first: “${text.slice(...first.span)}”`
      : result.summary.verdict;
  }
});
document.querySelector('main')?.append(checker);
