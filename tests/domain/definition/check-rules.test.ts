import { brokenPacks } from '../../support/smallest-pack';

const Q = 'questions/cau-hoi.yaml';
const FORM = 'questionnaires/nguoi-dan.yaml';
const EXAMPLE = 'examples/muoi-phieu.yaml';

brokenPacks('rules', [
  [
    'a unit in charge is unknown',
    [['fields.yaml', '0/unitInCharge/0', 'PNV']],
    ['fields.yaml: 0/unitInCharge/0: unknown unit in charge "PNV"'],
  ],
  [
    'a rule names an unknown group',
    [['fields.yaml', '0/criteria/0/rule/questions/DN', ['C2']]],
    ['fields.yaml: 0/criteria/0/rule/questions/DN: unknown group "DN"'],
  ],
  [
    'a question without a scale measures',
    [['fields.yaml', '0/criteria/0/rule/questions/ND/0', 'C1']],
    [
      'fields.yaml: 0/criteria/0/rule/questions/ND/0: question "C1" has no scale, so it cannot measure',
    ],
  ],
  [
    'a measuring question is not asked',
    [
      [FORM, 'sections/1/questions', ['C2']],
      [EXAMPLE, '', undefined],
    ],
    [
      'fields.yaml: 0/criteria/1/rule/questions/ND/0: question "C3" is not in the questionnaire of group "ND"',
      `${Q}: C3: no questionnaire asks question "C3"`,
    ],
  ],
  [
    'a question measures two criteria',
    [['fields.yaml', '0/criteria/1/rule/questions/ND/0', 'C2']],
    [
      'fields.yaml: 0/criteria/1/rule/questions/ND/0: question "C2" already measures criterion "1.1" for group "ND"',
    ],
  ],
  [
    'a rule names an unknown index',
    [['fields.yaml', '0/criteria/0/rule', { kind: 'index', index: 'HL' }]],
    ['fields.yaml: 0/criteria/0/rule/index: unknown index "HL"'],
  ],
]);
