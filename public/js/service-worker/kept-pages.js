/*
 * Pages and files for times without signal. Only pages that are the same for everybody are kept: the empty form, the
 * choice of a group, and the page without signal. Offers isDoor, isNoSignal, keepPage, keptPage, noSignalPage,
 * keepNoSignalPages, keptFile and dropOldCaches.
 */
const PAGES = 'trang-1';
const FILES = 'tinh-1';
const MOST_PAGES = 30;
const MOST_FILES = 80;
const NO_SIGNAL = '/khong-co-mang';
const LOCALES = ['vi', 'en'];
const DOOR = /^\/(k\/[^/]+(\/may\/[^/]+(\/phieu)?)?|m\/[^/]+)$/;
const FILE = /(?:href|src|data-more)="(\/tinh\/[^"]+)"/g;

/* The page that an address shows, whatever messengers have hung on it. */
const nameOf = (url, parts) => {
  const query = parts
    .filter((part) => url.searchParams.has(part))
    .map((part) => part + '=' + encodeURIComponent(url.searchParams.get(part)));
  const path = url.pathname.toLowerCase().replace(/\/$/, '');
  return url.origin + path + (query.length > 0 ? '?' + query.join('&') : '');
};
const fullName = (url) => nameOf(url, ['nhom', 'lang', 'hien-thi']);
/* What was shown last under this address: the language may be a cookie's, which no worker sees. */
const bareName = (url) => nameOf(url, ['nhom']);

const isDoor = (url) =>
  DOOR.test(url.pathname.toLowerCase().replace(/\/$/, '')) && !url.searchParams.has('thay-the');
const isNoSignal = (url) => url.pathname === NO_SIGNAL;

/* The oldest go. */
const trim = (cache, most) =>
  cache
    .keys()
    .then((kept) =>
      Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((old) => cache.delete(old))),
    );

const keepFiles = (html) =>
  self.caches.open(FILES).then((cache) => {
    const addresses = [];
    html.replace(FILE, (_all, address) => addresses.push(address));
    const keep = (address) =>
      cache
        .match(address, { ignoreVary: true })
        .then((known) => known || cache.add(address))
        .catch(() => undefined);
    return Promise.all(addresses.map(keep)).then(() => trim(cache, MOST_FILES));
  });

const isPage = (response) =>
  response.status === 200 &&
  response.type === 'basic' &&
  !response.redirected &&
  (response.headers.get('Content-Type') || '').indexOf('text/html') === 0;

/* Keeps a page and its files; one that is made for a single visitor, with the secret in it, is not kept. */
const keepPage = (url, response) => {
  if (!isPage(response)) return Promise.resolve();
  const copies = [response.clone(), response.clone()];
  return response.text().then((html) => {
    if (html.indexOf('name="secret"') >= 0) return undefined;
    return self.caches
      .open(PAGES)
      .then((cache) =>
        cache
          .put(fullName(url), copies[0])
          .then(() => cache.put(bareName(url), copies[1]))
          .then(() => trim(cache, MOST_PAGES)),
      )
      .then(() => keepFiles(html));
  });
};

const found = (cacheName, name) =>
  self.caches.open(cacheName).then((cache) => cache.match(name, { ignoreVary: true }));

const keptPage = (url) => found(PAGES, fullName(url));

const noSignalPage = (url) => {
  const name = self.location.origin + NO_SIGNAL;
  const locale = url.searchParams.get('lang');
  return found(PAGES, LOCALES.indexOf(locale) < 0 ? name : name + '?lang=' + locale).then(
    (page) => page || Response.error(),
  );
};

/* Vietnamese last, so that it is what is shown until somebody has chosen another language. */
const keepNoSignalPages = () =>
  LOCALES.slice()
    .reverse()
    .map((locale) => NO_SIGNAL + '?lang=' + locale)
    .reduce(
      (before, address) =>
        before
          .then(() => self.fetch(address, { cache: 'reload', credentials: 'omit' }))
          .then((response) => keepPage(new URL(address, self.location.origin), response)),
      Promise.resolve(),
    );

/* A file's address never changes its content. */
const keptFile = (request) =>
  found(FILES, request.url).then(
    (known) =>
      known ||
      self.fetch(request).then((response) => {
        if (response.status !== 200) return response;
        const copy = response.clone();
        return self.caches
          .open(FILES)
          .then((cache) => cache.put(request.url, copy))
          .then(
            () => response,
            () => response,
          );
      }),
  );

const dropOldCaches = () =>
  self.caches
    .keys()
    .then((names) =>
      Promise.all(
        names
          .filter((name) => /^(trang|tinh)-/.test(name) && name !== PAGES && name !== FILES)
          .map((name) => self.caches.delete(name)),
      ),
    );
