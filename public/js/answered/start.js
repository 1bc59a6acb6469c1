/* On the page after sending: drops the draft that was sent from the address below which this page stands. */
draftKeys().forEach((key) => {
  const address = key.slice(DRAFT.length).split('|')[0];
  const here = window.location.pathname;
  const draft = readDraft(key);
  if (draft && draft.sent && (here === address || here.indexOf(address + '/') === 0)) {
    dropDraft(key);
  }
});
