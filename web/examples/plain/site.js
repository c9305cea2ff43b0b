// What the site does with a result is its own affair.
const checker = document.querySelector('gouji-checker');
const outcome = document.querySelector('#outcome');

checker.addEventListener('gouji-result', ({ detail: { result } }) => {
  const { errors, warnings } = result.summary;
  outcome.textContent = `${result.report.organ || '这份报告'}：${errors} 处错误，${warnings} 处提醒。`;
});
checker.addEventListener('gouji-error', ({ detail }) => {
  outcome.textContent = detail.message;
});
