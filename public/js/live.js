/*
 * Keeps a page up to date: a stream of events tells the version of what it shows; when that is another one,
 * the page is fetched again and its `[data-live]` regions take the place of the old ones. A page that nobody
 * uses rests, so that it does not keep its reader signed in.
 */
(() => {
  'use strict';

  const status = document.querySelector('[data-live-href]');
  if (!status || !window.EventSource) return;

  const LEAST_PAUSE_MS = 1500;
  const AGAIN_AFTER_MS = 5000;
  const REST_AFTER_MS = 20 * 60 * 1000;

  let shown = status.dataset.version;
  let wanted = shown;
  let source = null;
  let busy = false;
  let resting = false;
  let usedAt = Date.now();
  /** What was put into each region the last time, before any script changed it. */
  const put = new WeakMap();

  const say = (words) => {
    if (status.textContent !== words) status.textContent = words;
  };

  const stop = () => {
    if (source) source.close();
    source = null;
  };

  const connect = () => {
    source = new EventSource(status.dataset.liveHref);
    source.addEventListener('open', () => say(''));
    source.addEventListener('version', (event) => {
      wanted = event.data;
      renew();
    });
    source.addEventListener('signed-out', () => {
      stop();
      say(status.dataset.signedOut);
    });
    source.addEventListener('error', () => {
      say(status.dataset.lost);
      // The browser tries again after a lost connection, but not after an answer that is no stream.
      if (source && source.readyState === EventSource.CLOSED) {
        stop();
        window.setTimeout(() => source || connect(), AGAIN_AFTER_MS);
      }
    });
  };

  const scrollersIn = (region) => [...region.querySelectorAll('.table-scroll')];
  const focusablesIn = (region) => [...region.querySelectorAll('a[href], button, [tabindex]')];

  const renewRegion = (region, fresh) => {
    if (!fresh || fresh.innerHTML === put.get(region)) return;
    const places = scrollersIn(region).map((one) => [one.scrollLeft, one.scrollTop]);
    put.set(region, fresh.innerHTML);
    region.innerHTML = fresh.innerHTML;
    scrollersIn(region).forEach((one, index) => {
      [one.scrollLeft, one.scrollTop] = places[index] || [0, 0];
    });
  };

  /** A link is found again by where it leads, anything else by its place. */
  const focusedPlace = () => {
    const element = document.activeElement;
    const region = element && element.closest('[data-live]');
    if (!region) return null;
    const index = focusablesIn(region).indexOf(element);
    return { region: region.id, href: element.getAttribute('href'), index };
  };

  const focusAgain = (place) => {
    if (!place || document.activeElement !== document.body) return;
    const all = focusablesIn(document.getElementById(place.region));
    const same = all.find((one) => place.href !== null && one.getAttribute('href') === place.href);
    const element = same || all[place.index];
    if (element) element.focus({ preventScroll: true });
  };

  const show = (page) => {
    const fresh = page.querySelector('[data-live-href]');
    // Over by now: the page as a whole says it better than its parts.
    if (!fresh) return window.location.reload();
    const place = focusedPlace();
    document
      .querySelectorAll('[data-live]')
      .forEach((region) => renewRegion(region, page.getElementById(region.id)));
    shown = fresh.dataset.version;
    focusAgain(place);
    document.dispatchEvent(new Event('page-renewed'));
  };

  const fetchPage = async () => {
    const headers = { Accept: 'text/html' };
    const response = await fetch(window.location.href, { credentials: 'same-origin', headers });
    if (response.redirected) return window.location.reload();
    if (!response.ok) throw new Error(String(response.status));
    show(new DOMParser().parseFromString(await response.text(), 'text/html'));
    say('');
  };

  const renew = () => {
    if (busy || wanted === shown) return;
    if (Date.now() - usedAt > REST_AFTER_MS) {
      resting = true;
      stop();
      say(status.dataset.rest);
      return;
    }
    busy = true;
    fetchPage()
      .catch(() => say(status.dataset.lost))
      .then(() => {
        window.setTimeout(() => {
          busy = false;
          renew();
        }, LEAST_PAUSE_MS);
      });
  };

  const used = () => {
    usedAt = Date.now();
    if (!resting) return;
    resting = false;
    connect();
  };

  ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach((name) => {
    window.addEventListener(name, used, { passive: true });
  });
  connect();
})();
