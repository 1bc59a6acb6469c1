/* Brings the progress of an import up to date without reloading; without it the page reloads itself. */
(() => {
  'use strict';
  const EVERY_MS = 1500;

  const current = () => document.getElementById('tien-do');

  const renew = async () => {
    const response = await fetch(window.location.href, { credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.getElementById('tien-do');
    // Signed out, or the import is not there any more: the page itself says it.
    if (!fresh) return window.location.reload();
    // What the page does without a script would be done here too once it is taken over.
    fresh.querySelectorAll('noscript').forEach((part) => part.remove());
    current().replaceWith(document.adoptNode(fresh));
  };

  const goOn = () => {
    if (!current() || !current().hasAttribute('data-running')) return;
    // A connection that is lost for a moment is tried again.
    const next = () => window.setTimeout(goOn, EVERY_MS);
    renew().then(next, next);
  };

  window.setTimeout(goOn, EVERY_MS);
})();
