/*
 * The machine itself: full screen from the first touch on, awake, Back that leads nowhere, and the greeting after a
 * pause. Offers startDevice.
 */
const PAUSE_MS = 15000;

const goFullScreen = () => {
  const root = document.documentElement;
  if (document.fullscreenElement || !root.requestFullscreen) return;
  const entered = root.requestFullscreen();
  if (entered) entered.catch(() => undefined);
};

const stayAwake = () => {
  if (!navigator.wakeLock || document.hidden) return;
  navigator.wakeLock.request('screen').catch(() => undefined);
};

const startDevice = (onBack, onWake) => {
  let hiddenAt = 0;
  let guarded = false;

  document.addEventListener('click', () => {
    goFullScreen();
    if (!guarded) window.history.pushState(null, '');
    guarded = true;
  });
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  window.addEventListener('popstate', () => {
    window.history.pushState(null, '');
    onBack();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > PAUSE_MS) onWake();
    stayAwake();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) onWake();
  });
  stayAwake();
};
