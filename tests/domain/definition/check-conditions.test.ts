import { brokenPacks } from '../../support/smallest-pack';

const Q = 'questions/cau-hoi.yaml';

brokenPacks('conditions', [
  [
    'a condition looks forward',
    [[Q, 'C1/hideWhen', { question: 'C2', in: ['1'] }]],
    [
      `${Q}: C1/hideWhen/question: question "C2" does not stand before "C1" in questionnaire "phieu-nguoi-dan"`,
    ],
  ],
  [
    'a condition names an unknown option',
    [[Q, 'C2/hideWhen', { question: 'C1', in: ['2', '7'] }]],
    [`${Q}: C2/hideWhen/in/1: question "C1" has no option "7"`],
  ],
  [
    'a condition names an unknown question',
    [[Q, 'C2/hideWhen', { question: 'C0', in: ['2'] }]],
    [`${Q}: C2/hideWhen/question: unknown question "C0"`],
  ],
  [
    'a question waits for an unknown option',
    [[Q, 'C2/showWhen', { question: 'C1', in: ['7'] }]],
    [`${Q}: C2/showWhen/in/0: question "C1" has no option "7"`],
  ],
  [
    'a question is both hidden and shown by an answer',
    [
      [Q, 'C2/hideWhen', { question: 'C1', in: ['1'] }],
      [Q, 'C2/showWhen', { question: 'C1', in: ['2'] }],
    ],
    [`${Q}: C2/showWhen: hideWhen says it already`],
  ],
  [
    'every option is hidden',
    [[Q, 'C3/hideOptions', { codes: ['1', '2', '3'], when: { question: 'C1', in: ['1'] } }]],
    [`${Q}: C3/hideOptions/codes: no option would be left`],
  ],
]);
