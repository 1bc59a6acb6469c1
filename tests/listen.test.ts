import { Server } from 'node:http';
import { listen } from '../server/listen';

/** A server to whom the system says no. */
class Refused extends Server {
  constructor(private readonly code: string) {
    super();
  }

  override listen(): this {
    const error = Object.assign(new Error(this.code), { code: this.code });
    process.nextTick(() => this.emit('error', error));
    return this;
  }
}

const ANY = { port: 0, host: '127.0.0.1' };

test('the port that the system chose', async () => {
  const server = new Server();
  const port = await listen(server, ANY);
  expect(port.ok && port.value).toBeGreaterThan(0);
  server.close();
});

test('a port that is taken', async () => {
  const [first, second] = [new Server(), new Server()];
  const port = await listen(first, ANY);
  const taken = await listen(second, { ...ANY, port: port.ok ? port.value : 0 });
  expect(taken).toEqual({ ok: false, error: 'port-in-use' });
  first.close();
});

test('a port that this user may not open', async () => {
  expect(await listen(new Refused('EACCES'), ANY)).toEqual({ ok: false, error: 'port-forbidden' });
});

test.each(['EADDRNOTAVAIL', 'ENOTFOUND'])('a host that this machine is not: %s', async (code) => {
  expect(await listen(new Refused(code), ANY)).toEqual({ ok: false, error: 'host-unavailable' });
});

test('any other fault stays an error', async () => {
  await expect(listen(new Refused('EMFILE'), ANY)).rejects.toThrow('EMFILE');
});
