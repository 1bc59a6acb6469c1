import { brokenPacks } from '../../support/smallest-pack';

brokenPacks('days', [
  [
    'a day does not exist',
    [['pack.yaml', 'decision/date', '2026-02-30']],
    ['pack.yaml: decision/date: "2026-02-30" is not a day of the calendar'],
  ],
  [
    'validity ends before it begins',
    [['pack.yaml', 'validTo', '2025-12-31']],
    ['pack.yaml: validTo: validTo 2025-12-31 is before validFrom 2026-01-01'],
  ],
]);
