/* The worker shows this page in another's place: that one is asked for again when the signal is back. */
const keptStates = startStates(document.querySelector('[data-kept]'));
keptStates.show().then(keptStates.send);
if (window.location.pathname !== '/khong-co-mang') {
  window.addEventListener('online', () => window.location.reload());
}
