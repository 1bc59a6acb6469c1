import { hostInAddress, loadConfig } from '../server/config';

test('with nothing set, the product starts on this machine with its own file and the demonstration', () => {
  expect(loadConfig({})).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: '127.0.0.1',
      dataDir: 'data',
      baseUrl: 'http://127.0.0.1:3000',
      demonstration: true,
      production: false,
    },
  });
});

test('an empty value counts as not set', () => {
  expect(loadConfig({ PORT: '', MONGODB_URI: '' })).toEqual(loadConfig({}));
});

test('every bad setting is named, all at once', () => {
  const config = loadConfig({
    PORT: '70000',
    HOST: '0.0.0.0',
    MONGODB_URI: 'localhost:27017',
    BASE_URL: 'khaosat.vn/duong-dan',
    DEMO: 'yes',
    NODE_ENV: 'prod',
  });
  expect(config).toEqual({
    ok: false,
    error: [
      { name: 'PORT' },
      { name: 'HOST' },
      { name: 'MONGODB_URI' },
      { name: 'BASE_URL' },
      { name: 'DEMO' },
      { name: 'NODE_ENV' },
    ],
  });
});

test('production never makes the demonstration', () => {
  const config = loadConfig({ NODE_ENV: 'production', DEMO: '1' });
  expect(config.ok && config.value.demonstration).toBe(false);
});

test('the address of QR codes follows host and port unless it is set', () => {
  const own = loadConfig({ HOST: '::1', PORT: '8080' });
  expect(own.ok && own.value.baseUrl).toBe('http://[::1]:8080');
  const set = loadConfig({ BASE_URL: 'https://khaosat.hanoi.gov.vn' });
  expect(set.ok && set.value.baseUrl).toBe('https://khaosat.hanoi.gov.vn');
});

test('a host in an address: only one with colons is bracketed', () => {
  expect(['::1', '127.0.0.1', 'localhost'].map(hostInAddress)).toEqual([
    '[::1]',
    '127.0.0.1',
    'localhost',
  ]);
});
