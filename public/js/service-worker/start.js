/*
 * Answers requests of respondents' pages. Everything that is not a GET, the office and receipts go their way as if
 * there were no worker.
 */
const PATIENCE_MS = 4000;
const GATEWAY_FAILED = 502;

const after = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));

/* From the network; the kept page when that is slow or fails, and a page that says so where none is kept. */
const answerPage = (event, url) => {
  const arriving = self.fetch(event.request);
  const copied = arriving.then((response) => response.clone());
  const isKept = isDoor(url) || isNoSignal(url);
  event.waitUntil(
    copied.then((copy) => (isKept ? keepPage(url, copy) : undefined)).catch(() => undefined),
  );
  const kept = isKept ? keptPage(url) : Promise.resolve(undefined);
  const answer = kept.then((page) => {
    if (!page) return arriving.catch(() => noSignalPage(url));
    const instead = (response) => (response.status >= GATEWAY_FAILED ? page : response);
    return Promise.race([arriving.then(instead), after(PATIENCE_MS, page)]).catch(() => page);
  });
  event.respondWith(answer);
};

const isOffice = (address) => address !== '' && new URL(address).pathname.indexOf('/quan-ly') === 0;

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.indexOf('/tinh/') === 0) {
    if (!isOffice(request.referrer)) event.respondWith(keptFile(request));
  } else if (isNoSignal(url) || (request.mode === 'navigate' && /^\/[km]\//i.test(url.pathname))) {
    answerPage(event, url);
  }
});

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepNoSignalPages());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

/* The first visit of a form was not seen by the worker, which it brought. */
self.addEventListener('message', (event) => {
  const url = new URL(event.data.keep);
  if (!isDoor(url)) return;
  const fetchPage = () =>
    self
      .fetch(url.href, { credentials: 'same-origin', cache: 'no-store' })
      .then((response) => keepPage(url, response));
  event.waitUntil(
    keptPage(url)
      .then((page) => page || fetchPage())
      .catch(() => undefined),
  );
});

/* The signal is back. What still waits lets the browser ask again. */
self.addEventListener('sync', (event) => {
  if (event.tag !== 'gui-phieu') return;
  event.waitUntil(
    sendWaiting().then((left) => {
      if (left > 0) throw new Error('answers still wait');
    }),
  );
});
