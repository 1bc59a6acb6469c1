/* Starts what the other parts offer, and sends the form once however often it is tapped. */
const SENDING_MS = 8000;
const PATIENCE_MS = 2000;

const atFirstTouch = (work) => {
  const kinds = ['input', 'pointerdown', 'keydown'];
  const once = () => {
    kinds.forEach((kind) => document.removeEventListener(kind, once));
    work();
  };
  kinds.forEach((kind) => document.addEventListener(kind, once));
};

/* Whole seconds from the first touch to sending; '' when the form was begun at another time. */
const measure = (restored) => {
  let begun = 0;
  atFirstTouch(() => {
    begun = Date.now();
  });
  return () => (begun && !restored ? Math.round((Date.now() - begun) / 1000) : '');
};

/* What is wanted only by those who begin to answer comes when they do; promises that it is there, or too late. */
const loadMore = (address) =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    script.onload = script.onerror = resolve;
    setTimeout(resolve, PATIENCE_MS);
    script.src = address;
    document.head.appendChild(script);
  });

/* A second tap while the form is on its way is not heard; after a while the button is back. */
const sendingButton = (form, say) => {
  const button = form.querySelector('button[type=submit]');
  const label = button.textContent;
  const busyLabel = button.getAttribute('data-busy');
  const release = () => {
    button.removeAttribute('aria-disabled');
    button.textContent = label;
  };
  return {
    isBusy: () => button.hasAttribute('aria-disabled'),
    release: release,
    hold: () => {
      button.setAttribute('aria-disabled', 'true');
      if (busyLabel) {
        button.textContent = busyLabel;
        say(busyLabel);
      }
      setTimeout(release, SENDING_MS);
    },
  };
};

const startStepped = (form, say, applyConditions, button) => {
  const draft = startDraft(form);
  const duration = measure(draft.restored);
  const wrong = form.parentNode.querySelector('[aria-invalid=true], .q-wrong [id]');
  applyConditions();
  const notice = form.querySelector('[data-restored]');
  const steps = startSteps(form, () => {
    notice.hidden = true;
  });
  const keep = () => draft.keep(steps.section().id);

  let ready = Promise.resolve();
  let going = false;

  /* Where what checks (answer-more) does not come, the server tells. */
  const mayLeave = checkBeforeLeaving(form, steps.open);
  const leave = () => {
    going = false;
    if (!steps.parts().every(mayLeave)) return;
    steps.next();
    keep();
  };
  /* Two quick taps are one step. */
  const goOn = (event) => {
    if (going || event.detail > 1) return;
    going = true;
    ready.then(leave);
  };

  form.addEventListener('change', steps.refresh);
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  form.querySelector('[data-next]').addEventListener('click', goOn);
  form.querySelector('[data-back]').addEventListener('click', steps.back);
  form.querySelector('[data-clear]').addEventListener('click', () => {
    draft.drop();
    form.reset();
    applyConditions();
    steps.begin('');
    steps.lead();
  });
  form.addEventListener('submit', (event) => {
    if (button.isBusy()) return event.preventDefault();
    if (!steps.isLast()) {
      event.preventDefault();
      return goOn(event);
    }
    if (!mayLeave(form)) return event.preventDefault();
    form.action = window.location.href.split('#')[0];
    form.querySelector('[data-duration]').value = duration();
    draft.keep(steps.section().id, true);
    return button.hold();
  });
  findAll('.error-summary a', form.parentNode).forEach((link) =>
    link.addEventListener('click', (event) => {
      event.preventDefault();
      steps.open(document.getElementById(link.hash.slice(1)));
    }),
  );

  steps.begin(
    wrong ? wrong.id : window.location.hash.slice(1) || (draft.restored || { step: '' }).step,
  );
  notice.hidden = !draft.restored;
  const more = () => {
    ready = loadMore(form.getAttribute('data-more'));
  };
  if (withStore((store) => store['cho-gui'])) more();
  else atFirstTouch(more);
};

const startForm = (form) => {
  const voice = form.querySelector('[data-say]');
  const say = (words) => {
    if (voice) voice.textContent = words;
  };
  const button = sendingButton(form, say);
  const applyConditions = startConditions(form);
  if (form.hasAttribute('data-steps')) startStepped(form, say, applyConditions, button);
  else {
    form.addEventListener('submit', (event) =>
      button.isBusy() ? event.preventDefault() : button.hold(),
    );
  }
  window.addEventListener('pageshow', () => {
    button.release();
    applyConditions();
  });
  const summary = document.getElementById('loi');
  if (summary) summary.focus();
};

const form = document.querySelector('form[data-answers]');
if (form) startForm(form);
