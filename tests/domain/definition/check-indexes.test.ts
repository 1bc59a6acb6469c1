import { brokenPacks } from '../../support/smallest-pack';

const ITEM = { id: 'F', name: { vi: 'F' }, items: ['C2'] };
const INDEX = {
  id: 'HL',
  name: { vi: 'HL' },
  groups: ['ND'],
  satisfied: ['3'],
  formula: 'item-mean',
  decimals: 2,
  factors: [ITEM],
  basis: { status: 'reconstruction' },
};

brokenPacks('indexes', [
  [
    'an item is in two factors',
    [['indexes.yaml', '', [{ ...INDEX, factors: [ITEM, { ...ITEM, id: 'G' }] }]]],
    ['indexes.yaml: 0/factors/1/items/0: item "C2" is used twice'],
  ],
  [
    'an item has no scale',
    [['indexes.yaml', '', [{ ...INDEX, factors: [{ ...ITEM, items: ['C1'] }] }]]],
    ['indexes.yaml: 0/factors/0/items/0: question "C1" has no scale, so it cannot be an item'],
  ],
  [
    'a satisfied code is unknown',
    [['indexes.yaml', '', [{ ...INDEX, satisfied: ['3', '4'] }]]],
    ['indexes.yaml: 0/factors/0/items/0: the scale of question "C2" has no option "4"'],
  ],
  [
    'the overall index has an unknown part',
    [
      ['indexes.yaml', '', [INDEX]],
      [
        'overallIndex.yaml',
        '',
        { id: 'CHUNG', name: { vi: 'x' }, of: ['HL', 'HK'], basis: { status: 'reconstruction' } },
      ],
    ],
    ['overallIndex.yaml: of/1: unknown index "HK"'],
  ],
]);
