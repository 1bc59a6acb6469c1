/* On the page after sending: drops the draft that was sent from the address below which this page stands. */
draftKeys().forEach((key) => {
  const address = key.slice(DRAFT.length).split('|')[0];
  const here = window.location.pathname;
  const draft = readDraft(key);
  if (draft && draft.sent && (here === address || here.indexOf(address + '/') === 0)) {
    dropDraft(key);
  }
});

/* This page tells what the device need not tell any more; what else waits is sent. */
const isToldHere = ({ next, opened, url }) => {
  const here = window.location.pathname;
  if (opened) return here.indexOf(url.split('?')[0] + '/') === 0;
  return next && next.split('?')[0] === here;
};
if (withStore((store) => store.getItem('cho-gui'))) {
  waitingAnswers()
    .then((answers) => Promise.all(answers.filter(isToldHere).map(({ key }) => dropAnswer(key))))
    .then(() => sendWaiting())
    .then(waitingAnswers)
    .then((answers) => markKept(answers.length > 0))
    .catch(() => undefined);
}
