/* Leads one person after the other from the greeting through the form to the thanks and back. */
const THANKS_SECONDS = 8;
const REFRESH_MS = 600000;
const SEND_EVERY_MS = 30000;
const ASK_AGAIN_MS = 60000;

const about = (name) => document.body.getAttribute('data-' + name);
const START = new URL(about('start'), window.location.href).href;
let steps = null;
let stopCounting = null;
let refreshedAt = 0;

const refresh = () => {
  refillPool(about('door'), about('secrets')).catch(() => undefined);
  if (Date.now() - refreshedAt < REFRESH_MS) return;
  refreshedAt = Date.now();
  const pages = about('pages').split(' ').filter(Boolean);
  refreshPages([START].concat(pages.map((page) => new URL(page, START).href)));
};

const enterPage = {
  start: () => {
    showState().catch(() => undefined);
    refresh();
    sendKept();
  },
  end: () => {
    const countdown = document.querySelector('[data-countdown]');
    countdown.hidden = false;
    stopCounting = countDown(THANKS_SECONDS, countdown.querySelector('[data-seconds]'), begin);
  },
  notice: () => {
    const asking = setTimeout(() => window.location.replace(START), ASK_AGAIN_MS);
    stopCounting = () => clearTimeout(asking);
  },
  form: () => undefined,
};

const show = (html) => {
  if (stopCounting) stopCounting();
  stopCounting = null;
  steps = null;
  showPage(html);
  enterPage[about('kiosk')]();
};

/* The greeting, as it is when nobody has touched anything. */
const begin = () => readPage(START).then(show, () => window.location.replace(START));

const endPage = (ended, lang) => {
  const end = about('start') + (ended ? '/ngoai-doi-tuong' : '/cam-on') + '?lang=' + lang;
  return new URL(end, START).href;
};

/* A secret from the store and the page that is kept; on a machine that keeps nothing, a page with a secret in it. */
const prepare = (address) => {
  const door = about('door');
  const take = () => takeSecret(door);
  const takeFresh = (taken) => taken || refillPool(door, about('secrets')).then(take);
  return take().then(
    (taken) =>
      Promise.resolve(takeFresh(taken)).then((secret) => {
        if (!secret) throw new Error('no secret in store');
        return readPage(address).then((html) => ({ html: html, secret: secret }));
      }),
    () => fetchPage(address).then((html) => ({ html: html, secret: '' })),
  );
};

/* The device's day, `2026-11-24`. */
const localDay = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
};

/* After the last day only the server can say that answers are still taken; its clock is the right one. */
const stillAsks = () => {
  if (localDay() <= about('until')) return Promise.resolve();
  return fetchPage(START).then((html) => {
    if (html.indexOf('data-kiosk="start"') < 0) throw new Error('nothing is asked');
  });
};

let opening = false;

const openForm = (address) => {
  if (opening) return;
  opening = true;
  stillAsks()
    .then(() => prepare(address))
    .then(
      (ready) => {
        show(ready.html);
        fillIn(ready.secret, address);
      },
      () => {
        document.querySelector('[data-not-now]').hidden = false;
      },
    )
    .then(() => {
      opening = false;
    });
};

const fillIn = (secret, address) => {
  const form = document.querySelector('form[data-answers]');
  if (!form) return;
  steps = startKioskForm(form, secret, address, (ended) => {
    readPage(endPage(ended, document.documentElement.lang)).then(show, begin);
    sendKept();
  });
};

/* No link leads out. */
const follow = (link) => {
  const href = link.getAttribute('href');
  if (href.charAt(0) === '#') {
    const target = document.getElementById(href.slice(1));
    return steps && target ? steps.open(target) : undefined;
  }
  const address = new URL(href, START).href;
  if (address === START) return begin();
  if (address.indexOf(START + '/phieu') === 0) return openForm(address);
  return address.indexOf(START) === 0 ? readPage(address).then(show, () => undefined) : undefined;
};

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link) return;
  event.preventDefault();
  follow(link);
});
startWorker();
startDevice(
  () => steps && steps.back(),
  () => window.location.replace(START),
);
watchSilence(
  () => about('kiosk') === 'form',
  () => about('kiosk') === 'start' && begin(),
  begin,
);
window.addEventListener('online', sendKept);
setInterval(sendKept, SEND_EVERY_MS);

/* A form that the server sent back with faults is gone on with; any other page begins at the greeting. */
const faulty = document.querySelector('.error-summary, #loi');
if (about('kiosk') === 'form' && faulty) fillIn('', window.location.href);
else if (about('kiosk') === 'form') window.location.replace(START);
else enterPage[about('kiosk')]();
