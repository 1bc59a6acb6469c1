import { browserFamily } from '../../../server/domain/access/browser-family';

const MOZILLA = 'Mozilla/5.0';
const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    `${MOZILLA} (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0`,
    'Firefox – Windows',
  ],
  [`${MOZILLA} (Windows NT 10.0) ${KIT} Chrome/141.0 Safari/537.36 Edg/141.0`, 'Edge – Windows'],
  [
    `${MOZILLA} (Windows NT 10.0) ${KIT} coc_coc_browser/130.0 Chrome/124.0 Safari/537.36`,
    'Cốc Cốc – Windows',
  ],
  [`${MOZILLA} (X11; Linux x86_64) ${KIT} Chrome/141.0 Safari/537.36`, 'Chrome – Linux'],
  [
    `${MOZILLA} (Linux; Android 14) ${KIT} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
    'Samsung Internet – Android',
  ],
  [
    `${MOZILLA} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1 Version/18.6 Mobile Safari/604.1`,
    'Safari – iPhone',
  ],
  [
    `${MOZILLA} (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1 CriOS/141.0 Mobile Safari/604.1`,
    'Chrome – iPad',
  ],
  [
    `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.6 Safari/605.1`,
    'Safari – macOS',
  ],
  [`${MOZILLA} (X11; CrOS x86_64) ${KIT} Chrome/141.0 Safari/537.36`, 'Chrome – ChromeOS'],
  ['curl/8.5', ''],
  ['', ''],
])('%s is %j', (userAgent, family) => {
  expect(browserFamily(userAgent)).toBe(family);
});
