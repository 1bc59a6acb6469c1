/*
 * Whoever has left is noticed: a minute without a touch, a question for a quarter of a minute, then the greeting.
 * Offers watchSilence and countDown.
 */
const SILENCE_MS = 60000;
const WARNING_SECONDS = 15;

/* Shows seconds in `place` until none is left; gives back what stops it. */
const countDown = (seconds, place, onEnd) => {
  let left = seconds;
  place.textContent = left;
  const tick = setInterval(() => {
    left -= 1;
    place.textContent = left;
    if (left > 0) return;
    clearInterval(tick);
    onEnd();
  }, 1000);
  return () => clearInterval(tick);
};

/* Everything but the question is hidden meanwhile, so that nothing else can be reached. */
const watchSilence = (isWatched, onIdle, onLeft) => {
  let waiting = 0;
  let stopCounting = null;

  const screen = () => document.querySelector('[data-screen]');
  const warning = () => document.querySelector('[data-warning]');

  const listen = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (isWatched()) return warn();
      onIdle();
      return listen();
    }, SILENCE_MS);
  };
  const end = () => {
    if (stopCounting) stopCounting();
    stopCounting = null;
    warning().hidden = true;
    screen().hidden = false;
    listen();
  };
  const leave = () => {
    end();
    onLeft();
  };
  const warn = () => {
    const focused = document.activeElement;
    const at = window.pageYOffset;
    screen().hidden = true;
    warning().hidden = false;
    const stay = warning().querySelector('[data-stay]');
    stay.onclick = () => {
      end();
      window.scrollTo(0, at);
      focused.focus({ preventScroll: true });
    };
    warning().querySelector('[data-leave]').onclick = leave;
    stay.focus();
    stopCounting = countDown(WARNING_SECONDS, warning().querySelector('[data-seconds]'), leave);
  };

  ['pointerdown', 'keydown', 'input', 'scroll', 'touchstart'].forEach((kind) =>
    document.addEventListener(kind, () => stopCounting || listen(), {
      capture: true,
      passive: true,
    }),
  );
  listen();
};
