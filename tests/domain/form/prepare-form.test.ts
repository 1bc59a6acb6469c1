import { day } from '../../../server/domain/day';
import { questionsOf } from '../../../server/domain/form/form';
import { prepareForm } from '../../../server/domain/form/prepare-form';
import { aForm, aPack, choice, onScale } from '../../support/a-pack';

const pack = aPack({
  criteria: { '1.1': { max: '1.00', by: { G1: ['q'], G2: ['q'] } } },
  questions: {
    q: onScale('muc4', { text: { vi: '{UBND} năm {NAM}, {AI}?' } }),
    nghe: choice(['1', '2'], { noOpinion: true, noOpinionLabel: { vi: 'Không nêu' } }),
    xa: { kind: 'unit-choice', text: { vi: 'Ở đâu?' }, unitKinds: ['xa', 'thi-tran'] },
    'y-kien': { kind: 'text', text: { vi: 'Góp ý' }, size: 'long', maxLength: 1000 },
    nhieu: {
      kind: 'multiple-choice',
      text: { vi: 'Chọn' },
      options: [
        { code: '1', label: { vi: 'Một' } },
        { code: '2', label: { vi: 'Hai' } },
      ],
      limit: 1,
    },
  },
  asked: { G1: ['q', 'nghe', 'xa', 'y-kien', 'nhieu'], G2: ['q'] },
  more: {
    terms: { UBND: { vi: 'UBND' }, AI: { vi: 'Ông/Bà' } },
    groups: [
      { id: 'G1', code: 'G1', name: { vi: 'Một' }, invited: true, assesses: 'root' },
      {
        id: 'G2',
        code: 'G2',
        name: { vi: 'Hai' },
        invited: true,
        assesses: 'root',
        terms: { AI: { vi: 'đơn vị' } },
      },
    ],
  },
});

test('words: the campaign over the pack, the group over both, unknown ones stay', () => {
  const terms = { UBND: { vi: 'UBND huyện Mê Linh' } };
  const first = (group: string) => questionsOf(prepareForm(pack, group, { terms }))[0]?.text.vi;
  expect(first('G1')).toBe('UBND huyện Mê Linh năm {NAM}, Ông/Bà?');
  expect(first('G2')).toBe('UBND huyện Mê Linh năm {NAM}, đơn vị?');
});

test('each kind is spelled out', () => {
  const unit = {
    code: '09023',
    name: { vi: 'Thị trấn Chi Đông' },
    kind: 'thi-tran',
    validFrom: day('2024-01-01'),
  };
  const units = [unit, { ...unit, code: '250', kind: 'huyen' }];
  const [scale, own, place, words, several] = questionsOf(
    prepareForm(pack, 'G1', { terms: {}, units }),
  );
  expect(scale).toMatchObject({
    options: [{ code: 'A' }, { code: 'B' }, { code: 'C' }, { code: 'D' }],
    noOpinion: { vi: 'Không biết' },
  });
  expect(own).toMatchObject({
    options: [{ code: '1' }, { code: '2' }],
    noOpinion: { vi: 'Không nêu' },
  });
  expect(place).toMatchObject({ options: [{ code: '09023', label: { vi: 'Thị trấn Chi Đông' } }] });
  expect(words).toMatchObject({ size: 'long', maxLength: 1000 });
  expect(several).toMatchObject({ limit: 1 });
});

test('without a registry any unit code is taken', () => {
  expect(questionsOf(aForm(pack))[2]).not.toHaveProperty('options');
});

test('a group without a questionnaire is a bug of the caller', () => {
  expect(() => aForm(pack, 'G9')).toThrow(RangeError);
});
