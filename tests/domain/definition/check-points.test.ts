import { brokenPacks } from '../../support/smallest-pack';

const EXAMPLE = 'examples/muoi-phieu.yaml';

brokenPacks('points', [
  [
    'criteria do not sum to the field',
    [['fields.yaml', '0/criteria/0/max', '1.24']],
    ['fields.yaml: 0/max: criteria of field "1" sum to 1.99, not to its max 2.00'],
  ],
  [
    'fields do not sum to the maximum',
    [['pack.yaml', 'maximum', '2.01']],
    ['pack.yaml: maximum: fields sum to 2, not to the maximum 2.01'],
  ],
  [
    'a maximum without scoring',
    [
      ['scoring.yaml', '', undefined],
      [EXAMPLE, '', undefined],
    ],
    ['pack.yaml: scoring: is missing: a pack with a maximum must say how it scores'],
  ],
  [
    'scoring without a maximum',
    [['pack.yaml', 'maximum', undefined]],
    [
      'scoring.yaml: : a pack without maximum gives no score',
      'fields.yaml: : a pack without maximum has no fields',
    ],
  ],
]);
