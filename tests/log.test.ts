import { loggableUrl } from '../server/log';

test.each([
  ['/m/0123456789abcdefghjkmnpqrs', '/m/…'],
  ['/M/0123456789abcdefghjkmnpqrs/cam-on?x=1', '/m/…/cam-on'],
  ['/huy-nhan-thu/dot-G1-1.0123456789', '/huy-nhan-thu/…'],
  ['/quan-ly/lien-ket/0123456789', '/quan-ly/lien-ket/…'],
  ['/k/quay0001?fbclid=secret', '/k/quay0001'],
])('%s is logged as %s', (url, logged) => {
  expect(loggableUrl(url)).toBe(logged);
});
