import { loggableUrl } from '../server/log';

test.each([
  ['/m/0123456789abcdefghjkmnpqrs', '/m/…'],
  ['/M/0123456789abcdefghjkmnpqrs/cam-on?x=1', '/m/…/cam-on'],
  ['/k/quay0001?fbclid=secret', '/k/quay0001'],
])('%s is logged as %s', (url, logged) => {
  expect(loggableUrl(url)).toBe(logged);
});
