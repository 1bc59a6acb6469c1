/*
 * Secrets in store, one for each filling, fetched while there is a network. One that was taken never comes again,
 * even when the power goes. Offers takeSecret and refillPool.
 */
const POOL_LEAST = 100;

/* Promises a secret; undefined when there is none. */
const takeSecret = (door) =>
  deviceStore('pool', 'readwrite', (store) => {
    const taken = { result: undefined };
    const reading = store.get(door);
    reading.onsuccess = () => {
      const secrets = reading.result || [];
      taken.result = secrets.shift();
      store.put(secrets, door);
    };
    return taken;
  });

const addSecrets = (door, fresh) =>
  deviceStore('pool', 'readwrite', (store) => {
    const reading = store.get(door);
    reading.onsuccess = () => store.put((reading.result || []).concat(fresh), door);
  });

/* Fetches secrets when there are few. */
const refillPool = (door, address) =>
  deviceStore('pool', 'readonly', (store) => store.get(door)).then((secrets) => {
    if (secrets && secrets.length >= POOL_LEAST) return undefined;
    return askServer(address, { method: 'POST', headers: { Accept: 'application/json' } }).then(
      (reply) =>
        reply.status === 200 ? addSecrets(door, JSON.parse(reply.text).secrets) : undefined,
    );
  });
