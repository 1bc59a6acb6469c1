import { brokenPacks } from '../../support/smallest-pack';

brokenPacks('bases', [
  [
    'a source is unknown',
    [['scales.yaml', 'muc3/labelBasis/ref', 'S-9']],
    ['scales.yaml: muc3/labelBasis/ref: unknown source "S-9"'],
  ],
]);
