/*
 * Pages of the kiosk, fetched ahead, so that each is there at once and without a network. The document stays the same
 * from person to person, since leaving it would leave the full screen; only its body is exchanged.
 * Offers readPage, fetchPage, refreshPages and showPage.
 */
const PAGES_CACHE = 'khao-sat-may';
const pagesKept = new Map();

const withCache = (work) =>
  self.caches ? self.caches.open(PAGES_CACHE).then(work) : Promise.resolve(undefined);

/* Each person gets a secret of their own. */
const withoutSecret = (html) => html.replace(/(name="secret" value=)"[^"]*"/, '$1""');

/* A page with another status says why nothing is asked now, and is worth keeping too. */
const fetchPage = (address) =>
  fetch(address, {
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { Accept: 'text/html' },
  })
    .then((response) => {
      if (response.status >= 500 || response.status === 429) throw new Error(response.statusText);
      return response.text();
    })
    .then((html) => {
      if (html.indexOf('data-kiosk=') < 0) throw new Error('not a page of this kiosk');
      const kept = withoutSecret(html);
      pagesKept.set(address, kept);
      const copy = new Response(kept, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
      withCache((cache) => cache.put(address, copy)).catch(() => undefined);
      return html;
    });

const cachedPage = (address) =>
  withCache((cache) => cache.match(address)).then((found) => (found ? found.text() : undefined));

/* What is kept comes first: a weak network keeps nobody waiting. */
const readPage = (address) => {
  const known = pagesKept.get(address);
  if (known) return Promise.resolve(known);
  return cachedPage(address)
    .catch(() => undefined)
    .then((html) => html || fetchPage(address));
};

/* One after the other; what cannot be fetched stays as it is. */
const refreshPages = (addresses) =>
  addresses.reduce(
    (before, address) => before.then(() => fetchPage(address)).catch(() => undefined),
    Promise.resolve(),
  );

const showPage = (html) => {
  const next = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = next.documentElement.lang;
  document.title = next.title;
  document.body.replaceWith(document.adoptNode(next.body));
  window.scrollTo(0, 0);
  const heading = document.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus();
};
