/*
 * Answers that wait on this device until the server has taken them. Pages and the worker may send the same one at
 * once: it bears the secret of its filling, so that it is counted once.
 *
 * An answer: { url, body (urlencoded, with the secret), filling (the secret), form (its title), keptAt (ms),
 * tries, state } and, by its state,
 *   waiting                 not taken yet
 *   sent     receipt, next  taken, not confirmed yet; body and filling are erased
 *   counted  receipt        confirmed by the receipt
 *   refused  code, next     final: a problem's code, 'screened-out', 'ask-replace' or 'invalid'; `opened` once
 *                           the person has gone to settle it
 *
 * Offers keepAnswer, waitingAnswers, changeAnswer, sendAnswer, sendWaiting and dropAnswer.
 */
const SEND_TIMEOUT_MS = 20000;
const LATER = [408, 425, 429];

/* Keeps { url, body, filling, form } and promises its key. One filling has one answer: the last one. */
const keepAnswer = (answer) =>
  deviceStore('queue', 'readwrite', (store) => {
    const kept = { result: undefined };
    store.openCursor().onsuccess = (event) => {
      const cursor = event.target.result;
      if (cursor) {
        if (cursor.value.filling === answer.filling) cursor.delete();
        return cursor.continue();
      }
      const fresh = { keptAt: Date.now(), tries: 0, state: 'waiting' };
      const adding = store.add(Object.assign(fresh, answer));
      adding.onsuccess = () => {
        kept.result = adding.result;
      };
      return undefined;
    };
    return kept;
  });

/* All that is kept, each with its key, in the order of keeping. */
const waitingAnswers = () =>
  deviceStore('queue', 'readonly', (store) => {
    const answers = store.getAll();
    const keys = store.getAllKeys();
    return {
      get result() {
        return answers.result.map((answer, at) => Object.assign({ key: keys.result[at] }, answer));
      },
    };
  });

const dropAnswer = (key) => deviceStore('queue', 'readwrite', (store) => store.delete(key));

/* Changes an answer that is still kept, and promises it with its key; undefined when it is gone. */
const changeAnswer = (key, change) =>
  deviceStore('queue', 'readwrite', (store) => {
    const changed = { result: undefined };
    store.get(key).onsuccess = (event) => {
      const answer = event.target.result;
      if (!answer) return;
      const next = change(answer);
      store.put(next, key);
      changed.result = Object.assign({ key: key }, next);
    };
    return changed;
  });

/* Status, media type and text of the reply; rejects when there is none in time. */
const askServer = (address, options) =>
  new Promise((resolve, reject) => {
    const stop = self.AbortController ? new self.AbortController() : null;
    setTimeout(() => {
      reject(new Error('no reply in time'));
      if (stop) stop.abort();
    }, SEND_TIMEOUT_MS);
    const common = { credentials: 'same-origin', cache: 'no-store' };
    self
      .fetch(address, Object.assign(common, stop && { signal: stop.signal }, options))
      .then((response) =>
        response.text().then((text) => ({
          status: response.status,
          type: response.headers.get('Content-Type') || '',
          text: text,
        })),
      )
      .then(resolve, reject);
  });

/* What a reply means for an answer. A reply that is not of this product (a hotspot's page, say) means nothing. */
const meaningOf = (reply) => {
  const waiting = { state: 'waiting' };
  if (reply.status >= 500 || LATER.indexOf(reply.status) >= 0) return waiting;
  if (reply.type.indexOf('json') < 0) return waiting;
  const said = JSON.parse(reply.text);
  if (reply.type.indexOf('problem+json') >= 0) return { state: 'refused', code: said.code };
  if (said.state === 'counted') return { state: 'sent', receipt: said.receipt, next: said.next };
  if (['screened-out', 'ask-replace', 'invalid'].indexOf(said.state) < 0) return waiting;
  return { state: 'refused', code: said.state, next: said.next };
};

const postAnswer = (answer) =>
  askServer(answer.url, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
    },
    body: answer.body + (answer.tries > 1 ? '&gui-sau=1' : ''),
  })
    .then(meaningOf)
    .catch(() => ({ state: 'waiting' }));

const confirmCounted = (receipt) =>
  askServer('/bien-nhan/' + receipt, { headers: { Accept: 'application/json' } })
    .then((reply) => JSON.parse(reply.text).state === 'counted')
    .catch(() => false);

/* Nothing of the answers stays once the server has them. */
const withoutAnswers = (answer) => Object.assign({}, answer, { body: '', filling: '' });

/* One sender at a time, where the browser can say so. */
const oneSender = (key, work) =>
  self.navigator.locks ? self.navigator.locks.request('khao-sat:' + key, work) : work();

/* Sends a kept answer, and promises it as it is then; undefined when another sender has removed it. */
const sendAnswer = (key) =>
  oneSender(key, () =>
    changeAnswer(key, (answer) =>
      answer.state === 'waiting' ? Object.assign({}, answer, { tries: answer.tries + 1 }) : answer,
    ).then((answer) => {
      if (!answer || answer.state !== 'waiting') return answer;
      return postAnswer(answer).then((meaning) =>
        changeAnswer(key, (kept) => {
          const taken = meaning.state === 'sent' || meaning.code === 'screened-out';
          return Object.assign(taken ? withoutAnswers(kept) : kept, meaning);
        }),
      );
    }),
  );

const confirmAnswer = (answer) =>
  confirmCounted(answer.receipt).then((counted) =>
    counted
      ? changeAnswer(answer.key, (kept) => Object.assign({}, kept, { state: 'counted' }))
      : answer,
  );

/*
 * Sends what waits, one after the other, and confirms what was sent. Tells of each answer as it changes; promises how
 * many are not confirmed yet.
 */
const sendWaiting = (onState) => {
  const tell = (answer) => {
    if (answer && onState) onState(answer);
    return answer;
  };
  const isSent = (answer) => answer && answer.state === 'sent';
  const advance = (answer) =>
    Promise.resolve(answer.state === 'waiting' ? sendAnswer(answer.key).then(tell) : answer).then(
      (now) => (isSent(now) ? confirmAnswer(now).then(tell) : now),
    );
  const isOpen = (answer) => answer.state === 'waiting' || answer.state === 'sent';
  return waitingAnswers()
    .then((answers) =>
      answers
        .filter(isOpen)
        .reduce((before, answer) => before.then(() => advance(answer)), Promise.resolve()),
    )
    .then(waitingAnswers)
    .then((answers) => answers.filter(isOpen).length);
};
