/* Served in the worker's place where there is no worker any more: takes the old one and all that it kept away. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    self.caches
      .keys()
      .then((names) => Promise.all(names.map((name) => self.caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
