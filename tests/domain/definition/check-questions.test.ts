import { brokenPacks } from '../../support/smallest-pack';

const Q = 'questions/cau-hoi.yaml';
const NO_EXAMPLE = ['examples/muoi-phieu.yaml', '', undefined] as const;
const SEVERAL = {
  kind: 'multiple-choice',
  text: { vi: 'x' },
  options: [
    { code: '1', label: { vi: 'x' } },
    { code: '2', label: { vi: 'y' } },
  ],
};

brokenPacks('questions', [
  [
    'a question has neither scale nor options',
    [
      [Q, 'C1/options', undefined],
      ['examples/muoi-phieu.yaml', '', undefined],
    ],
    [`${Q}: C1: needs either a scale or options of its own`],
  ],
  [
    'a question has a scale and options',
    [[Q, 'C1/scale', 'muc3']],
    [`${Q}: C1: needs either a scale or options of its own`],
  ],
  [
    'a label for KB without KB',
    [[Q, 'C1/noOpinionLabel', { vi: 'x' }]],
    [`${Q}: C1/noOpinionLabel: stands without noOpinion: true`],
  ],
  [
    'a label for KB without KB, where several are asked',
    [[Q, 'C1', { ...SEVERAL, noOpinionLabel: { vi: 'x' } }]],
    [`${Q}: C1/noOpinionLabel: stands without noOpinion: true`],
  ],
  [
    'KB among several options',
    [[Q, 'C1', { ...SEVERAL, options: [...SEVERAL.options, { code: 'KB', label: { vi: 'z' } }] }]],
    [`${Q}: C1/options/2/code: "KB" is kept for “không biết”`],
  ],
  [
    'a range is empty',
    [NO_EXAMPLE, [Q, 'C1', { kind: 'number', text: { vi: 'x' }, min: 5, max: 5 }]],
    [`${Q}: C1/max: max 5 is not above min 5`],
  ],
  [
    'a range is too long to be counted',
    [NO_EXAMPLE, [Q, 'C1', { kind: 'number', text: { vi: 'x' }, min: 1, max: 1001 }]],
    [`${Q}: C1/max: 1 to 1001 are more than 1000 numbers`],
  ],
  [
    'a condition looks back at a number',
    [
      NO_EXAMPLE,
      [Q, 'C1', { kind: 'number', text: { vi: 'x' }, min: 1, max: 1000 }],
      [Q, 'C2/hideWhen', { question: 'C1', in: ['1'] }],
    ],
    [`${Q}: C2/hideWhen/in/0: question "C1" has no option "1"`],
  ],
  [
    'a question that measures a criterion is required',
    [[Q, 'C2/required', true]],
    [`${Q}: C2/required: question "C2" measures, so it is not required`],
  ],
  [
    'a unit kind is unknown',
    [[Q, 'C1', { kind: 'unit-choice', text: { vi: 'x' }, unitKinds: ['phuong'] }]],
    [`${Q}: C1/unitKinds/0: unknown unit kind "phuong"`],
  ],
  [
    'a limit is over the options',
    [
      [
        Q,
        'C1',
        {
          kind: 'multiple-choice',
          text: { vi: 'x' },
          limit: 3,
          options: SEVERAL.options,
        },
      ],
    ],
    [`${Q}: C1/limit: limit 3 is over the 2 options`],
  ],
]);
