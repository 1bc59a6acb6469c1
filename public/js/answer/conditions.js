/* Hides what does not apply to this person. Offers startConditions. */
import './find-all.js';

const clearInput = (input) => {
  if (input.type === 'radio' || input.type === 'checkbox') input.checked = false;
  else input.value = '';
};

/* Applies the rules of the form at each change. Gives back what applies them once more. */
const startConditions = (form) => {
  const chosen = (name) =>
    findAll('[name="' + name + '"]', form)
      .filter((input) => input.checked || input.tagName === 'SELECT')
      .map((input) => input.value);

  const hideByAnswer = (part) => {
    const codes = part.getAttribute('data-hide-when-codes').split(' ');
    const values = chosen(part.getAttribute('data-hide-when-question'));
    const holds = values.some((value) => codes.indexOf(value) >= 0);
    part.hidden = holds !== part.hasAttribute('data-hide-unless');
    if (part.hidden) findAll('input, select, textarea', part).forEach(clearInput);
  };

  /* In the order of asking: what is cleared hides nothing further down. After an answer that ends
     the form the rest is hidden but kept, since that tap may have been a slip. */
  const apply = () => {
    let ended = false;
    findAll('.q', form).forEach((question) => {
      question.hidden = ended;
      if (ended) return;
      if (question.hasAttribute('data-hide-when-codes')) hideByAnswer(question);
      findAll('[data-hide-when-codes]', question).forEach(hideByAnswer);
      ended = findAll('[data-ends]', question).some((input) => input.checked);
    });
    findAll('.questions', form).forEach((section) => {
      section.hidden = findAll('.q', section).every((question) => question.hidden);
    });
  };

  findAll('.skip-hint', form).forEach((hint) => hint.remove());
  form.addEventListener('change', apply);
  apply();
  return apply;
};
