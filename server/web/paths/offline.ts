/** Addresses for times without signal; the scripts in `public/js` name them too. */

export const offlinePaths = {
  noSignal: { pattern: '/khong-co-mang', to: () => '/khong-co-mang' },
  /** At the top, since a worker serves the addresses beside and below its own. */
  serviceWorker: { pattern: '/sw.js', to: () => '/sw.js' },
} as const;
