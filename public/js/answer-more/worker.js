/* Lets the worker keep this page for times without signal. Offers startWorker. */
const startWorker = () => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  workers
    .register('/sw.js', { updateViaCache: 'none' })
    .then(() => workers.ready)
    .then((registration) => registration.active.postMessage({ keep: window.location.href }))
    .catch(() => undefined);
};
