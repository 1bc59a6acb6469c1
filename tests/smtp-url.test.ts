import { readSmtpUrl } from '../server/smtp-url';

test('a whole address: TLS from the start, signs decoded', () => {
  expect(readSmtpUrl('smtps://noi-vu%40huyen.vn:m%E1%BA%ADt%3A1@mail.huyen.vn:4650')).toEqual({
    host: 'mail.huyen.vn',
    port: 4650,
    secure: true,
    user: 'noi-vu@huyen.vn',
    password: 'mật:1',
  });
});

test.each([
  ['smtp://mail.huyen.vn', { host: 'mail.huyen.vn', port: 587, secure: false }],
  ['smtps://mail.huyen.vn', { host: 'mail.huyen.vn', port: 465, secure: true }],
  ['smtp://[::1]:25', { host: '::1', port: 25, secure: false }],
])('%s has the ports of RFC 8314', (text, server) => {
  expect(readSmtpUrl(text)).toEqual(server);
});

test.each([
  'mail.huyen.vn:587',
  'http://mail.huyen.vn',
  'smtp://',
  'smtp://mail.huyen.vn/path',
  'smtps://mail.huyen.vn?tls.rejectUnauthorized=false',
  'smtp://a:%ff@mail.huyen.vn',
  'smtp://mail.huyen.vn:99999',
])('%s is refused', (text) => {
  expect(readSmtpUrl(text)).toBeUndefined();
});
