import { aPack, choice, onScale } from '../../support/a-pack';
import { count, spread, times } from '../../support/responses';

const pack = aPack({
  criteria: {
    '1.1': { max: '1.00', by: { G1: ['q1', 'q2'] } },
    '1.2': { max: '1.00', by: { G1: ['q2'] } },
    '8.1': { max: '1.00', index: 'SIPAS' },
  },
  indexes: { SIPAS: { groups: ['G1'], factors: { F: ['dv'] } } },
  questions: {
    S5: choice(['1', '2']),
    q2: onScale('muc4', { hideWhen: { question: 'S5', in: ['2'] } }),
    xa: { kind: 'unit-choice', text: { vi: '?' }, unitKinds: ['xa'] },
    loi: { kind: 'text', text: { vi: '?' }, size: 'long', maxLength: 100 },
    nhieu: {
      kind: 'multiple-choice',
      text: { vi: '?' },
      options: ['1', '2'].map((code) => ({ code, label: { vi: code } })),
    },
  },
  asked: { G1: ['S5', 'q1', 'q2', 'dv', 'xa', 'loi', 'nhieu'] },
});

const nothing = { answered: 0, noOpinion: 0, blank: 0, notApplicable: 0, spoilt: 0, options: {} };

test('nothing counted: every question is there, with zeros', () => {
  const tally = count(pack, 'G1', []);
  expect(tally.responses).toBe(0);
  expect(Object.keys(tally.questions)).toEqual(['S5', 'q1', 'q2', 'dv', 'xa', 'loi', 'nhieu']);
  expect(tally.questions.q1).toEqual(nothing);
  expect(tally.valid).toEqual({});
});

test('không biết where several are asked is told apart from the options', () => {
  const several = aPack({
    questions: {
      nhieu: {
        kind: 'multiple-choice',
        text: { vi: '?' },
        options: ['1', '2'].map((code) => ({ code, label: { vi: code } })),
        noOpinion: true,
      },
    },
    asked: { G1: ['nhieu'] },
  });
  const rows = [{ nhieu: ['KB'] }, { nhieu: ['1', '2'] }, { nhieu: ['1', 'KB'] }, {}];
  expect(count(several, 'G1', rows).questions.nhieu).toEqual({
    ...nothing,
    noOpinion: 1,
    answered: 1,
    spoilt: 1,
    blank: 1,
    options: { 1: 1, 2: 1 },
  });
});

test('an answer, không biết, a blank, two ticks and a hidden question are five different things', () => {
  const tally = count(pack, 'G1', [
    ...times(3, { q1: 'A', q2: 'B' }),
    { q1: 'KB' },
    { q1: ['A', 'B'], S5: '2' },
    {},
  ]);
  expect(tally.responses).toBe(6);
  expect(tally.questions.q1).toEqual({
    ...nothing,
    answered: 3,
    noOpinion: 1,
    spoilt: 1,
    blank: 1,
    options: { A: 3 },
  });
  expect(tally.questions.q2).toEqual({
    ...nothing,
    answered: 3,
    notApplicable: 1,
    blank: 2,
    options: { B: 3 },
  });
});

test('several choices count one answer and each option', () => {
  const tally = count(pack, 'G1', [{ nhieu: ['1', '2'] }, { nhieu: ['2'] }]);
  expect(tally.questions.nhieu).toEqual({ ...nothing, answered: 2, options: { '1': 1, '2': 2 } });
});

test('words are counted, never kept; KB as words is words', () => {
  const tally = count(pack, 'G1', [{ loi: 'Tốt' }, { loi: 'KB' }]);
  expect(tally.questions.loi).toEqual({ ...nothing, answered: 2 });
  expect(JSON.stringify(tally)).not.toContain('Tốt');
});

test('codes may be words that every object has', () => {
  const tally = count(pack, 'G1', [
    { xa: 'constructor' },
    { xa: 'constructor' },
    { xa: '__proto__' },
  ]);
  expect(Object.entries(tally.questions.xa?.options ?? {})).toEqual([
    ['constructor', 2],
    ['__proto__', 1],
  ]);
});

test('valid counts people: two questions of a criterion do not make two', () => {
  const tally = count(pack, 'G1', [
    { q1: 'A', q2: 'A', dv: '5' },
    ...spread('q1', { A: 2, KB: 4 }),
  ]);
  expect(tally.valid).toEqual({ '1.1': 3, '1.2': 1, '8.1': 1, SIPAS: 1 });
});

test('không biết makes a person valid for a criterion where it counts, never for an index', () => {
  const counts = {
    ...pack,
    scoring: pack.scoring && { ...pack.scoring, noOpinion: 'lowest' as const },
  };
  const tally = count(counts, 'G1', [{ q1: 'KB', dv: 'KB' }]);
  expect(tally.valid).toEqual({ '1.1': 1 });
});

test('a question that was not put is not applicable to anybody', () => {
  const tally = count(pack, 'G1', times(4, { q1: 'A' }), { asked: new Set(['q1']) });
  expect(tally.questions.q1).toMatchObject({ answered: 4, notApplicable: 0 });
  expect(tally.questions.q2).toEqual({ ...nothing, notApplicable: 4 });
});

test('a tally that was handed out does not change when counting goes on', () => {
  const first = count(pack, 'G1', [{ q1: 'A' }]);
  const copy = structuredClone(first);
  count(pack, 'G1', [{ q1: 'B' }]);
  expect(first).toEqual(copy);
});
