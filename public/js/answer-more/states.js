/*
 * Shows what is kept on this device in the words of the page's panel, and tries again until the server has confirmed
 * it. Needs drafts.js and queue.js. Offers markKept and startStates.
 */
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 300000;

/* The mark by which the next page knows that there is something to send or to tell. */
const markKept = (isKept) =>
  withStore((store) => (isKept ? store.setItem('cho-gui', '1') : store.removeItem('cho-gui')));

const twoDigits = (number) => String(number).padStart(2, '0');
const whenKept = (ms) => {
  const date = new Date(ms);
  const day = [twoDigits(date.getDate()), twoDigits(date.getMonth() + 1), date.getFullYear()];
  return twoDigits(date.getHours()) + ':' + twoDigits(date.getMinutes()) + ' ' + day.join('/');
};

/* Stays kept until a page says what became of it. */
const markOpened = (answer) => Object.assign({}, answer, { opened: true });

/* Sends a kept form as the browser itself would: what the server has to say about it is its page. */
const openKept = (answer) => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = answer.url;
  form.hidden = true;
  new URLSearchParams(answer.body).forEach((value, name) => {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.appendChild(field);
  });
  document.body.appendChild(form);
  form.submit();
};

/* Asks the browser to wake the worker when the signal is back, where it can. */
const askForSync = () => {
  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.ready
    .then((registration) => registration.sync && registration.sync.register('gui-phieu'))
    .catch(() => undefined);
};

const startStates = (panel) => {
  const part = (name, within) => (within || panel).querySelector('[data-' + name + ']');
  const list = part('kept-list');
  const now = part('send-now');
  const hint = part('kept-hint');
  const voice = part('kept-say');
  let shown = '';
  let sending = null;
  let timer = 0;
  let pause = FIRST_PAUSE_MS;

  const modelOf = (answer) =>
    part('state="' + answer.state + '-' + answer.code + '"') ||
    part('state="' + answer.state + '"');
  const onPress = (button, work) => {
    if (button) button.addEventListener('click', work);
  };
  const entryOf = (answer) => {
    const entry = modelOf(answer).content.firstElementChild.cloneNode(true);
    part('kept-form', entry).textContent = answer.form;
    part('kept-at', entry).textContent = whenKept(answer.keptAt);
    const receipt = part('kept-receipt', entry);
    if (receipt) {
      receipt.href = '/bien-nhan/' + answer.receipt;
      receipt.textContent = answer.receipt.match(/.{1,4}/g).join(' ');
    }
    onPress(part('forget', entry), () => dropAnswer(answer.key).then(show));
    onPress(part('open-kept', entry), () =>
      changeAnswer(answer.key, markOpened).then(() => openKept(answer)),
    );
    return entry;
  };

  const draw = (answers) => {
    const next = answers.map((answer) => answer.key + answer.state + answer.code).join();
    if (next === shown) return;
    shown = next;
    list.textContent = '';
    answers.forEach((answer) => list.appendChild(entryOf(answer)));
    now.hidden = !answers.some((answer) => answer.state === 'waiting');
    hint.hidden = now.hidden;
    panel.hidden = answers.length === 0;
    markKept(answers.length > 0);
  };
  const show = () => waitingAnswers().then(draw);

  const wait = (left) => {
    if (left === 0) return;
    timer = setTimeout(send, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    askForSync();
  };
  const send = () => {
    if (sending) return sending;
    clearTimeout(timer);
    sending = sendWaiting(show)
      .then((left) => {
        sending = null;
        wait(left);
        return show();
      })
      .catch(() => {
        sending = null;
      });
    return sending;
  };
  const sendAtOnce = () => {
    pause = FIRST_PAUSE_MS;
    return send();
  };

  now.addEventListener('click', () => {
    voice.textContent = voice.getAttribute('data-sending');
    sendAtOnce().then(() => {
      voice.textContent = now.hidden ? '' : voice.getAttribute('data-still');
    });
  });
  window.addEventListener('online', sendAtOnce);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) sendAtOnce();
  });
  return { show: show, send: sendAtOnce };
};
