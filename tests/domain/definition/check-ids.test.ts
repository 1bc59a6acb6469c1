import { brokenPacks } from '../../support/smallest-pack';

const FORM = 'questionnaires/nguoi-dan.yaml';
const EXAMPLE = 'examples/muoi-phieu.yaml';

brokenPacks('ids', [
  [
    'a level is unknown',
    [['pack.yaml', 'unitKinds/0/level', 'huyen']],
    ['pack.yaml: unitKinds/0/level: unknown level "huyen"'],
  ],
  [
    'a group id is used twice',
    [
      [
        'groups.yaml',
        '1',
        { id: 'ND', code: 'N2', name: { vi: 'x' }, invited: false, assesses: 'unit' },
      ],
    ],
    ['groups.yaml: 1/id: group id "ND" is used twice'],
  ],
  [
    'a section id is used twice',
    [[FORM, 'sections/1/id', 'mo-dau']],
    [`${FORM}: sections/1/id: section id "mo-dau" is used twice`],
  ],
  [
    'a criterion id is used twice',
    [
      ['fields.yaml', '0/criteria/1/id', '1.1'],
      [EXAMPLE, 'expect/criteria/1.2', undefined],
    ],
    ['fields.yaml: 0/criteria/1/id: criterion id "1.1" is used twice'],
  ],
]);
