import { brokenPacks } from '../../support/smallest-pack';

const Q = 'questions/cau-hoi.yaml';
const FORM = 'questionnaires/nguoi-dan.yaml';
const EXAMPLE = 'examples/muoi-phieu.yaml';

brokenPacks('questionnaires', [
  [
    'a group has no questionnaire',
    [
      [
        'groups.yaml',
        '1',
        { id: 'DN', code: 'DN', name: { vi: 'x' }, invited: false, assesses: 'unit' },
      ],
    ],
    ['groups.yaml: 1: group "DN" has no questionnaire'],
  ],
  [
    'a question is asked twice',
    [[FORM, 'sections/1/questions/2', 'C2']],
    [`${FORM}: sections/1/questions/2: question "C2" is used twice`],
  ],
  [
    'a row of a grid has a look of its own',
    [[Q, 'C3/look', 'row']],
    [`${FORM}: sections/1/questions/1: question "C3" has a look of its own, which a grid has not`],
  ],
  [
    'a grid has a row with other columns',
    [
      [Q, 'C3/noOpinion', false],
      [EXAMPLE, 'responses/1/answers/C3', '1'],
    ],
    [
      `${FORM}: sections/1/questions/1: question "C3" has other columns than the first row of the grid`,
    ],
  ],
]);
