import fc from 'fast-check';
import { returnAddress } from '../../server/web/return-address';

test.each(['/quan-ly', '/quan-ly/dot/a?x=1&y=%20', '/quan-ly?x'])(
  '%s is led back to',
  (address) => {
    expect(returnAddress(address)).toBe(address);
  },
);

test.each([
  undefined,
  ['/quan-ly/quay'],
  '',
  '/',
  '/k/quay0001',
  '/quan-lyx',
  '//khac.vn/quan-ly',
  'https://khac.vn/quan-ly',
  '/quan-ly/../k/quay0001',
  '/quan-ly/..\\..',
  '\\\\khac.vn\\quan-ly',
  '/\\khac.vn/quan-ly',
  '/quan-ly/dang-nhap',
  '/quan-ly/dang-nhap/buoc-hai?tiep=x',
])('%j leads to the front page of the office', (address) => {
  expect(returnAddress(address)).toBe('/quan-ly');
});

test('ASVS 3.7.2: whatever is asked, a browser stays on this site and in the office', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webPath()), fc.boolean(), (text, office) => {
      const led = new URL(returnAddress(office ? `/quan-ly${text}` : text), 'https://a.example');
      expect(led.origin).toBe('https://a.example');
      expect(led.pathname).toMatch(/^\/quan-ly(\/|$)/);
    }),
  );
});
