import { brokenPacks } from '../../support/smallest-pack';

const EXAMPLE = 'examples/muoi-phieu.yaml';

brokenPacks('examples', [
  [
    'an example answers what is not asked',
    [[EXAMPLE, 'responses/0/answers/C9', '1']],
    [`${EXAMPLE}: responses/0/answers/C9: question "C9" is not in the questionnaire of group "ND"`],
  ],
  [
    'an example gives an unknown option',
    [[EXAMPLE, 'responses/0/answers/C2', '4']],
    [`${EXAMPLE}: responses/0/answers/C2: question "C2" has no option "4"`],
  ],
  [
    'an example expects an unknown criterion',
    [[EXAMPLE, 'expect/criteria/9.9', { points: null }]],
    [`${EXAMPLE}: expect/criteria/9.9: unknown criterion "9.9"`],
  ],
  [
    'an example changes an unknown parameter',
    [[EXAMPLE, 'scoring', { colour: 'red' }]],
    [`${EXAMPLE}: scoring/colour: unknown parameter "colour"`],
  ],
  [
    'an example of a pack that scores has no total',
    [[EXAMPLE, 'expect/total', undefined]],
    [`${EXAMPLE}: expect: total and provisional stand where the pack scores, and only there`],
  ],
]);
