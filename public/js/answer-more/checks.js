/* Checks answers as the server will, in the words that the page carries. Offers startChecks. */
import './../answer/find-all.js';

/* Words are changed by pressing something else, and that must not move away under the finger. */
const PRESS_MS = 300;

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
  'no-opinion-only': (part) => ticksIn(part) > 1 && part.querySelector('.apart :checked'),
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

/* Ties the fault to the group or the field that the hints are tied to, and leaves these where they are. */
const describe = (part, id, isWrong) => {
  const field = part.querySelector('[role=group], [role=radiogroup], input, textarea, select');
  const ids = (field.getAttribute('aria-describedby') || '').split(' ');
  const others = ids.filter((other) => other && other !== id);
  const all = isWrong ? others.concat(id) : others;
  if (all.length > 0) field.setAttribute('aria-describedby', all.join(' '));
  else field.removeAttribute('aria-describedby');
};

const showFault = (part, words, model) => {
  const input = part.querySelector('input, textarea, select');
  const id = 'e-' + input.name;
  const invalid = part.querySelector('[role=radiogroup]') || input;
  const shown = part.querySelector('.error');
  if (shown) shown.remove();
  part.classList.toggle('q-wrong', Boolean(words));
  describe(part, id, words);
  if (!words) {
    invalid.removeAttribute('aria-invalid');
    return;
  }
  const error = model.content.firstElementChild.cloneNode(true);
  const place = part.querySelector('.answer, .choices');
  error.id = id;
  error.lastElementChild.textContent = words;
  place.parentNode.insertBefore(error, place);
  invalid.setAttribute('aria-invalid', 'true');
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
  const tell = (part) => {
    const words = faultIn(part);
    const shown = part.querySelector('.error');
    if (shown ? words && shown.textContent.indexOf(words) >= 0 : !words) return;
    showFault(part, words, model);
    voice.textContent = words;
  };
  form.addEventListener('change', (event) => {
    keepApart(event.target);
    const part = event.target.closest('[data-check], .q-wrong');
    if (!part) return;
    if (/^(radio|checkbox)$/.test(event.target.type)) return tell(part);
    setTimeout(() => {
      if (part.getClientRects().length > 0) tell(part);
    }, PRESS_MS);
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
