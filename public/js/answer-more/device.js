/*
 * What this device keeps: answers on their way (`queue`) and secrets for a desk's kiosk (`pool`, key = door). Used by
 * pages and by the worker. Stores of older pages are read by newer ones: fields are added, never renamed.
 * Offers deviceStore.
 */
const openDevice = () =>
  new Promise((resolve, reject) => {
    const opening = self.indexedDB.open('khao-sat', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('queue', { autoIncrement: true });
      opening.result.createObjectStore('pool');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });

/*
 * Does the work in one transaction, and promises the `result` of what it gives back (a request, say) once all is
 * written for good. Rejects when this device keeps nothing; then nothing was written.
 */
const deviceStore = (name, mode, work) =>
  openDevice().then(
    (database) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction(name, mode, { durability: 'strict' });
        const found = work(transaction.objectStore(name));
        transaction.oncomplete = () => {
          database.close();
          resolve(found && found.result);
        };
        transaction.onabort = () => {
          database.close();
          reject(transaction.error);
        };
      }),
  );
