/* Improves the form, which works without it: hides what does not apply, forgives double taps. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-answers]');
  if (!form) return;
  const button = form.querySelector('button[type=submit]');
  const all = (selector, within) => Array.from((within || form).querySelectorAll(selector));

  const chosen = (name) =>
    all('[name="' + name + '"]')
      .filter((input) => input.checked || input.tagName === 'SELECT')
      .map((input) => input.value);

  const clear = (input) => {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = false;
    else input.value = '';
  };

  const hideByAnswer = (part) => {
    const codes = part.getAttribute('data-hide-when-codes').split(' ');
    const values = chosen(part.getAttribute('data-hide-when-question'));
    part.hidden = values.some((value) => codes.indexOf(value) >= 0);
    if (part.hidden) all('input, select, textarea', part).forEach(clear);
  };

  /* In the order of asking: what is cleared hides nothing further down. After an answer that ends
     the form the rest is hidden but kept, since that tap may have been a slip. */
  const apply = () => {
    let ended = false;
    all('.q').forEach((question) => {
      question.hidden = ended;
      if (ended) return;
      if (question.hasAttribute('data-hide-when-codes')) hideByAnswer(question);
      all('[data-hide-when-codes]', question).forEach(hideByAnswer);
      ended = all('[data-ends]', question).some((input) => input.checked);
    });
    all('.questions').forEach((section) => {
      section.hidden = all('.q', section).every((question) => question.hidden);
    });
  };

  const release = () => {
    button.disabled = false;
  };

  all('.skip-hint').forEach((hint) => hint.remove());
  form.addEventListener('change', apply);
  form.addEventListener('submit', () => {
    button.disabled = true;
    setTimeout(release, 8000);
  });
  window.addEventListener('pageshow', () => {
    release();
    apply();
  });
  apply();
  const summary = document.getElementById('loi');
  if (summary) summary.focus();
})();
