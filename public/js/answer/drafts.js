/*
 * The drafts that this device keeps. Offers DRAFT, readDraft, writeDraft, dropDraft and draftKeys. A browser that
 * keeps nothing is fine.
 */
const DRAFT = 'phieu:';

/* Does the work with the browser's store; nothing when there is none, or no room in it. */
const withStore = (work) => {
  try {
    return work(window.localStorage);
  } catch (refused) {
    return undefined;
  }
};

const readDraft = (key) => withStore((store) => JSON.parse(store.getItem(key)));
const dropDraft = (key) => withStore((store) => store.removeItem(key));
const writeDraft = (key, draft) => withStore((store) => store.setItem(key, JSON.stringify(draft)));

const draftKeys = () =>
  withStore((store) => Object.keys(store).filter((key) => key.indexOf(DRAFT) === 0)) || [];
