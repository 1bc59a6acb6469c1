/*
 * The form of one person. `secret` is this filling's; `onSent(ended)` follows once the answer is kept on the device.
 * Offers startKioskForm, which gives back the steps.
 */
const startKioskForm = (form, secret, address, onSent) => {
  const begun = Date.now();
  const applyConditions = startConditions(form);
  const steps = startKioskSteps(form);
  startChecks(form);

  const mayLeave = checkBeforeLeaving(form, steps.open);
  const goOn = () => {
    if (steps.parts().every(mayLeave)) steps.next();
  };

  /* A browser that keeps nothing sends the form as browsers do. */
  const sendNatively = () => {
    form.action = address;
    form.submit();
  };
  const send = () => {
    const button = form.querySelector('[data-send]');
    if (button.getAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    if (secret) form.elements.secret.value = secret;
    form.querySelector('[data-duration]').value = Math.round((Date.now() - begun) / 1000);
    const ended = findAll('[data-ends]:checked', form).length > 0;
    keepAnswer({
      url: address.split('?')[0],
      body: new URLSearchParams(new FormData(form)).toString(),
      filling: form.elements.secret.value,
      form: document.title,
    }).then(() => onSent(ended), sendNatively);
  };

  form.addEventListener('change', () => {
    applyConditions();
    steps.refresh();
  });
  form.querySelector('[data-next]').addEventListener('click', goOn);
  form.querySelector('[data-back]').addEventListener('click', steps.back);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!steps.isLast()) goOn();
    else if (mayLeave(form)) send();
  });
  const wrong = form.parentNode.querySelector('[aria-invalid=true], .q-wrong input');
  if (wrong) steps.open(wrong);
  return steps;
};
