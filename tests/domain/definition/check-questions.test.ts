import { brokenPacks } from '../../support/smallest-pack';

const Q = 'questions/cau-hoi.yaml';

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
          options: [
            { code: '1', label: { vi: 'x' } },
            { code: '2', label: { vi: 'y' } },
          ],
        },
      ],
    ],
    [`${Q}: C1/limit: limit 3 is over the 2 options`],
  ],
]);
