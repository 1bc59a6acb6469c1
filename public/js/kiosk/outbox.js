/* Sends what people have answered, and tells staff how it stands. Offers sendKept and showState. */
const LAST_SENT = 'may:gui-luc';

/* Only a moment is kept, nothing of an answer. */
const lastSent = (now) => {
  try {
    if (now) window.localStorage.setItem(LAST_SENT, now);
    return Number(window.localStorage.getItem(LAST_SENT));
  } catch (refused) {
    return 0;
  }
};

const isRefused = (answer) => answer.state === 'refused' && answer.code !== 'screened-out';

/* Nothing of an answer stays on the machine once its fate is known. */
const tidy = (answer) => {
  if (isRefused(answer)) return answer.body ? changeAnswer(answer.key, withoutAnswers) : undefined;
  const done = answer.state === 'counted' || answer.state === 'refused';
  return done ? dropAnswer(answer.key) : undefined;
};

const showState = () =>
  waitingAnswers().then((answers) => {
    const state = document.querySelector('[data-state]');
    if (!state) return;
    const part = (name) => state.querySelector('[data-' + name + ']');
    const refused = answers.filter(isRefused).length;
    const at = lastSent();
    part('waiting').textContent = answers.filter((answer) => answer.state === 'waiting').length;
    part('refused').textContent = refused;
    part('state-refused').hidden = refused === 0;
    part('state-sent').hidden = !at;
    part('sent').textContent = new Date(at).toLocaleTimeString('vi-VN', {
      hour: '2-digit',
      minute: '2-digit',
    });
    state.hidden = false;
  });

let sending = null;

/* Sends all that waits, one drain at a time; more that is kept meanwhile goes with the next one. */
const sendKept = () => {
  const again = () => {
    sending = null;
    return showState();
  };
  sending =
    sending ||
    sendWaiting((answer) => {
      if (answer.state === 'sent') lastSent(Date.now());
    })
      .then(waitingAnswers)
      .then((answers) => Promise.all(answers.map(tidy)))
      .then(again, again)
      .catch(() => undefined);
  return sending;
};
