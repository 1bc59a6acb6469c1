/*
 * Keeps the answers on this device before they are sent, so that no signal loses them. Where nothing can be kept the
 * browser sends the form as ever. Offers startSending.
 */

/* The page in whose words the state of kept answers is told. */
const fetchPanel = () =>
  fetch('/khong-co-mang?lang=' + document.documentElement.lang, { credentials: 'same-origin' })
    .then((response) => response.text())
    .then((html) => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      return document.importNode(page.querySelector('[data-kept]'), true);
    });

const secretCookie = () => {
  const found = /(?:^|; )phieu=([^;]+)/.exec(document.cookie);
  return found ? decodeURIComponent(found[1]) : '';
};

/* The secret of this filling; opening the address once more gives one, unless this browser takes no cookies. */
const secretOf = (form) => {
  const known = form.elements.secret ? form.elements.secret.value : secretCookie();
  if (known) return Promise.resolve(known);
  return askServer(form.action, { headers: { Accept: 'text/html' } }).then(secretCookie);
};

/* As a browser writes it, line ends too: the same answers stay the same text. */
const bodyOf = (form, secret) => {
  const fields = [];
  new FormData(form).forEach((value, name) => {
    if (name !== 'secret') fields.push([name, value.replace(/\r?\n/g, '\r\n')]);
  });
  fields.push(['secret', secret]);
  return fields.map((field) => field.map(encodeURIComponent).join('=')).join('&');
};

/* At a desk the next person begins another filling, with a secret of its own. */
const endFilling = () => {
  const path = window.location.pathname;
  if (path.indexOf('/k/') === 0) document.cookie = 'phieu=; path=' + path + '; max-age=0';
};

const tellOthers = (name) => document.dispatchEvent(new CustomEvent('khao-sat:' + name));

const startSending = (form) => {
  const place = form.parentNode;
  const title = place.querySelector('h1').textContent;
  let panel = null;
  let states = null;
  let busy = false;

  fetchPanel()
    .then((element) => {
      panel = place.insertBefore(element, form);
      states = startStates(panel);
      return states.show().then(states.send);
    })
    .catch(() => undefined);

  const sendNatively = () => form.submit();

  const showKept = () => {
    dropDraft(DRAFT + window.location.pathname + '|' + form.elements.nhom.value);
    tellOthers('kept');
    endFilling();
    place.querySelector('.lead').hidden = true;
    form.hidden = true;
    return states.show().then(() => {
      panel.querySelector('h2').focus();
      panel.scrollIntoView();
      return states.send();
    });
  };

  const goOn = (answer) => {
    if (!answer || answer.state === 'waiting') return showKept();
    if (!answer.next) return dropAnswer(answer.key).then(sendNatively);
    tellOthers('sent');
    const told = answer.state === 'refused' ? dropAnswer(answer.key) : Promise.resolve();
    return told.then(() => window.location.assign(answer.next));
  };

  const keepAndSend = (secret) => {
    if (!secret) return sendNatively();
    const address = new URL(form.action);
    markKept(true);
    return keepAnswer({
      url: address.pathname + address.search,
      body: bodyOf(form, secret),
      filling: secret,
      form: title,
    })
      .then(sendAnswer)
      .then(goOn)
      .catch(sendNatively);
  };

  /* Nothing can be kept without a secret, and there is no signal to get one: the answers stay where they are. */
  const sayNoSecret = () => {
    busy = false;
    panel.hidden = false;
    const words = panel.querySelector('[data-no-secret]');
    words.hidden = false;
    words.focus();
  };

  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !states) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    secretOf(form).then(keepAndSend, sayNoSecret);
  });
  window.addEventListener('pageshow', () => {
    busy = false;
  });
};
