import { brokenPacks } from '../../support/smallest-pack';

brokenPacks('scoring', [
  [
    'a group has no minimum',
    [['scoring.yaml', 'minValid', {}]],
    ['scoring.yaml: minValid: group "ND" measures a criterion and has no minimum'],
  ],
  [
    'a minimum is under the base of disclosure',
    [['scoring.yaml', 'minValid/ND', 4]],
    ['scoring.yaml: minValid/ND: minimum 4 of group "ND" is under disclosure.minimumBase 5'],
  ],
  [
    'a weight is zero',
    [['scoring.yaml', 'weights', { ND: '0' }]],
    ['scoring.yaml: weights/ND: the weight of group "ND" must be above 0'],
  ],
  [
    'a weight is for an unknown group',
    [['scoring.yaml', 'weights', { DN: '1' }]],
    ['scoring.yaml: weights/DN: unknown group "DN"'],
  ],
  [
    'a value set is unknown',
    [['scoring.yaml', 'valueSets', { muc3: 'khac', muc5: 'khac' }]],
    [
      'scoring.yaml: valueSets/muc3: scale "muc3" has no alternative "khac"',
      'scoring.yaml: valueSets/muc5: unknown scale "muc5"',
    ],
  ],
]);
