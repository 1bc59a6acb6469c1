/* Checks answers as the server will, in the words that the page carries. Offers findAll and startChecks. */
const findAll = (selector, within) => Array.from(within.querySelectorAll(selector));

const typedIn = (part) => {
  const field = part.querySelector('textarea, select, input[type=text]');
  return field ? field.value.trim() : '';
};
const ticksIn = (part) => findAll('input:checked', part).length;

/* How many code points; the server counts them too. */
const lengthOf = (words) => Array.from(words).length;

/* As people here write whole numbers: 1200, 1.200 or 1 200. */
const numberIn = (part) => typedIn(part).replace(/[.\s]/g, '');

/* By the code of the fault: whether the part has it, given the attribute's value. */
const CHECKS = {
  consent: (part) => ticksIn(part) === 0,
  required: (part) => ticksIn(part) === 0 && typedIn(part) === '',
  'too-many': (part, limit) => ticksIn(part) > limit,
  'too-long': (part, limit) => lengthOf(typedIn(part)) > limit,
  'not-a-number': (part) => !/^\d*$/.test(numberIn(part)),
  'out-of-range': (part, range) => {
    const ends = range.split(' ').map(Number);
    const number = numberIn(part);
    return number !== '' && (number < ends[0] || number > ends[1]);
  },
};

/* The words of the fault in this part, or nothing. */
const faultIn = (part) => {
  const wrong = Object.keys(CHECKS).find(
    (code) =>
      part.hasAttribute('data-' + code) && CHECKS[code](part, part.getAttribute('data-' + code)),
  );
  if (!wrong) return '';
  const length = lengthOf(typedIn(part)).toLocaleString(document.documentElement.lang);
  return part.getAttribute('data-' + wrong + '-words').replace('{}', length);
};

const showFault = (part, words, model) => {
  const input = part.querySelector('input, textarea, select');
  const shown = part.querySelector('.error');
  if (shown) shown.remove();
  part.classList.toggle('q-wrong', Boolean(words));
  if (!words) {
    input.removeAttribute('aria-invalid');
    return;
  }
  const error = model.content.firstElementChild.cloneNode(true);
  const place = part.querySelector('.answer, .choices');
  error.id = 'e-' + input.name;
  error.lastElementChild.textContent = words;
  place.parentNode.insertBefore(error, place);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', error.id);
};

/* “Không biết” and the other boxes of one question exclude each other. */
const keepApart = (box) => {
  const question = box.closest('.q');
  if (box.type !== 'checkbox' || !box.checked || !question) return;
  const alone = question.querySelector('.apart input');
  if (!alone) return;
  findAll('input:checked', question)
    .filter((other) => other !== box && (box === alone || other === alone))
    .forEach((other) => {
      other.checked = false;
    });
};

/*
 * Says at once when a question has more ticks or words than it takes, and takes the fault back when it is put
 * right. Before a step is left (`khao-sat:check`) it shows every fault and answers with the first wrong input.
 */
const startChecks = (form) => {
  const model = form.querySelector('template');
  const voice = form.querySelector('[data-say]');
  form.addEventListener('change', (event) => {
    keepApart(event.target);
    const part = event.target.closest('[data-check], .q-wrong');
    if (!part) return;
    const words = faultIn(part);
    showFault(part, words, model);
    voice.textContent = words;
  });
  form.addEventListener('khao-sat:check', (event) => {
    const check = event.detail;
    const wrong = findAll('[data-check]', check.within).filter((part) => {
      const words = part.closest('[hidden]') ? '' : faultIn(part);
      if (words || part.querySelector('.error')) showFault(part, words, model);
      return words;
    });
    if (wrong.length === 0) return;
    check.wrong = wrong[0].querySelector('input, textarea, select');
    voice.textContent = faultIn(wrong[0]);
  });
};
