import { hostInAddress, loadConfig } from '../server/config';

test('with nothing set, the product listens on every address, with its own file and the demonstration', () => {
  expect(loadConfig({})).toEqual({
    ok: true,
    value: {
      port: 3000,
      host: '0.0.0.0',
      dataDir: 'data',
      baseUrl: 'http://localhost:3000',
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
    HOST: 'http://0.0.0.0/',
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
  const every = loadConfig({ HOST: '::', PORT: '8080' });
  expect(every.ok && every.value.baseUrl).toBe('http://localhost:8080');
  const set = loadConfig({ BASE_URL: 'https://khaosat.hanoi.gov.vn' });
  expect(set.ok && set.value.baseUrl).toBe('https://khaosat.hanoi.gov.vn');
});

test('a host in an address: one with colons is bracketed, every address is this machine', () => {
  expect(['::1', '10.0.0.7', '0.0.0.0', '::'].map(hostInAddress)).toEqual([
    '[::1]',
    '10.0.0.7',
    'localhost',
    'localhost',
  ]);
});

test('a mail server is read into its parts, with a limit of sixty mails a minute', () => {
  const config = loadConfig({
    SMTP_URL: 'smtps://noi-vu:b%C3%AD@mail.huyen.vn',
    MAIL_FROM: 'Phòng Nội vụ <noi-vu@huyen.vn>',
  });
  expect(config.ok && config.value.mail).toEqual({
    server: { host: 'mail.huyen.vn', port: 465, secure: true, user: 'noi-vu', password: 'bí' },
    from: 'Phòng Nội vụ <noi-vu@huyen.vn>',
    perMinute: 60,
  });
});

test.each([
  [{ SMTP_URL: 'smtp://mail.huyen.vn' }, ['MAIL_FROM']],
  [{ SMTP_URL: 'mail.huyen.vn', MAIL_FROM: 'noi-vu' }, ['SMTP_URL', 'MAIL_FROM']],
  [{ MAIL_PER_MINUTE: '0' }, ['MAIL_PER_MINUTE']],
])('settings of mails that cannot be are named: %j', (env, names) => {
  expect(loadConfig(env)).toEqual({ ok: false, error: names.map((name) => ({ name })) });
});
