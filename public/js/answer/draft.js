/* Keeps what has been answered so far on this device, for a day, until it is sent. Offers startDraft. */
const DRAFT_LASTS_MS = 864e5;

const dropOldDrafts = () =>
  draftKeys().forEach((key) => {
    const draft = readDraft(key);
    if (!draft || !(Date.now() - draft.at < DRAFT_LASTS_MS)) dropDraft(key);
  });

/* Brings back what was kept for this form; what the server sent back filled in wins over it. */
const startDraft = (form) => {
  const version = form.getAttribute('data-draft');
  const key = DRAFT + window.location.pathname + '|' + form.elements.nhom.value;
  const inputs = () => findAll('input:not([type=hidden]), select, textarea', form);
  const isBox = (input) => input.type === 'radio' || input.type === 'checkbox';

  const keep = (step, sent) => {
    if (!version) return;
    const values = inputs()
      .filter((input) => (isBox(input) ? input.checked : input.value))
      .map((input) => [input.name, input.value]);
    writeDraft(key, { version: version, at: Date.now(), step: step, sent: sent, values: values });
  };

  const bringBack = ({ values }) => {
    const kept = (name) => values.filter((pair) => pair[0] === name).map((pair) => pair[1]);
    inputs().forEach((input) => {
      const known = kept(input.name);
      if (isBox(input)) input.checked = known.indexOf(input.value) >= 0;
      else if (known.length > 0) input.value = known.shift();
    });
  };

  const drop = () => dropDraft(key);
  dropOldDrafts();
  document.addEventListener('khao-sat:sent', drop);
  const draft = version && !form.hasAttribute('data-filled') ? readDraft(key) : null;
  const usable = draft && draft.version === version && draft.values.length > 0;
  if (usable) bringBack(draft);
  return { keep: keep, drop: drop, restored: usable ? draft : null };
};
