/* Fast keying of paper sheets: digits choose options (0 = “không biết”), Enter goes on. Works without it too. */
(() => {
  'use strict';
  const form = document.querySelector('form[data-keying]');
  if (!form) return;
  const all = (selector, within) => Array.from((within || form).querySelectorAll(selector));
  const button = form.querySelector('button[type=submit]');
  const number = form.querySelector('input:not([type=hidden])');
  let typed = '';
  let typedAt = 0;

  const questions = () => all('.q').filter((question) => question.offsetParent !== null);
  const firstInput = (question) =>
    all('input, select, textarea', question).find((input) => input.offsetParent !== null);

  const goTo = (question) => {
    typed = '';
    const input = question && firstInput(question);
    const chosen = question && question.querySelector('input:checked');
    (chosen || input || button).focus();
    if (question) question.scrollIntoView({ block: 'center' });
  };

  const next = (from, step) => {
    const list = questions();
    const at = list.indexOf(from);
    if (step < 0 && at === 0) number.focus();
    else goTo(list[at + step]);
  };

  /* “1” and then “2” quickly is 12, where there are so many options. */
  const choose = (question, digit, now) => {
    const choices = all('.choices input', question).filter((input) => input.offsetParent !== null);
    const apart = question.querySelector('.apart input');
    typed = now - typedAt < 700 ? typed + digit : digit;
    typedAt = now;
    const place = Number(typed);
    const input = typed === '0' ? apart : choices[place - 1] || choices[Number(digit) - 1];
    if (!input) return;
    input.focus();
    input.checked = input.type === 'checkbox' ? !input.checked : true;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    const mayBeLonger = choices.length >= place * 10;
    if (input.type === 'radio' && !mayBeLonger) next(question, 1);
  };

  form.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const input = event.target;
    const question = input.closest('.q');
    const isChoice = input.type === 'radio' || input.type === 'checkbox';
    if (event.key === 'Enter' && input.tagName !== 'TEXTAREA' && input !== button) {
      event.preventDefault();
      if (question) next(question, event.shiftKey ? -1 : 1);
      else goTo(questions()[0]);
    } else if (isChoice && question && /^[0-9]$/.test(event.key)) {
      event.preventDefault();
      choose(question, event.key, event.timeStamp);
    }
  });

  const keys = form.querySelector('.keying-keys');
  keys.hidden = false;
  form.classList.add('keying-fast');
  if (!document.getElementById('loi')) number.focus();
})();
