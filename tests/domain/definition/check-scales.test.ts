import { brokenPacks } from '../../support/smallest-pack';

const Q = 'questions/cau-hoi.yaml';
const EXAMPLE = 'examples/muoi-phieu.yaml';

brokenPacks('scales', [
  [
    'an option code is used twice',
    [[Q, 'C1/options/1/code', '1']],
    [`${Q}: C1/options/1/code: option code "1" is used twice`],
  ],
  [
    'KB is an option',
    [
      ['scales.yaml', 'muc3/options/1/code', 'KB'],
      [EXAMPLE, 'responses/1/answers/C2', '1'],
    ],
    ['scales.yaml: muc3/options/1/code: "KB" is kept for “không biết”'],
  ],
  [
    'some options have a face and some have none',
    [['scales.yaml', 'muc3/options/0/face', 1]],
    ['scales.yaml: muc3/options: either all options have a face or none'],
  ],
  [
    'two options have the same face',
    [
      ['scales.yaml', 'muc3/options/0/face', 1],
      ['scales.yaml', 'muc3/options/1/face', 3],
      ['scales.yaml', 'muc3/options/2/face', 1],
    ],
    ['scales.yaml: muc3/options/2/face: face "1" is used twice'],
  ],
  [
    'a value is over 100',
    [['scales.yaml', 'muc3/options/2/value', '100.5']],
    ['scales.yaml: muc3/options/2/value: value 100.5 is over 100 percent'],
  ],
  [
    'an alternative does not cover the options',
    [['scales.yaml', 'muc3/alternatives', { khac: { '1': '0', '2': '20', '4': '100' } }]],
    [
      'scales.yaml: muc3/alternatives/khac: alternative "khac" has no value for option "3"',
      'scales.yaml: muc3/alternatives/khac/4: unknown option "4"',
    ],
  ],
]);
