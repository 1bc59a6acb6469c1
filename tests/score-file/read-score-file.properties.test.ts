import fc from 'fast-check';
import type { Answers } from '../../server/domain/answers/answers';
import { validateAnswers } from '../../server/domain/answers/validate-answers';
import { score } from '../../server/domain/score/score';
import { scoreJson } from '../../server/score-file/json';
import { readScoreFile } from '../../server/score-file/read-score-file';
import { aForm, aPack, choice, onScale } from '../support/a-pack';
import { countAll } from '../support/responses';

const pack = aPack({
  criteria: {
    '1.1': { max: '1.25', by: { G1: ['q1'], G2: ['q2'] } },
    '8.1': { max: '3.00', index: 'SIPAS' },
  },
  indexes: { SIPAS: { groups: ['G2'], factors: { F: ['dv'] } } },
  questions: {
    S5: choice(['1', '2']),
    q2: onScale('muc4', { hideWhen: { question: 'S5', in: ['2'] } }),
    loi: { kind: 'text', text: { vi: '?' }, size: 'long', maxLength: 40 },
  },
  asked: { G1: ['q1', 'loi'], G2: ['S5', 'q2', 'dv', 'loi'] },
});
const COLUMNS = ['S5', 'q1', 'q2', 'dv', 'loi'];

const level = fc.constantFrom('A', 'B', 'C', 'D', 'KB');
const words = fc.string({
  unit: fc.constantFrom('a', 'ế', ' ', ',', '"', '\n', '\r\n', '|', 'KB'),
  maxLength: 12,
});
const row = fc.oneof(
  fc.record({
    group: fc.constant('G1'),
    answers: fc.record({ q1: level, loi: words }, { requiredKeys: [] }),
  }),
  fc.record({
    group: fc.constant('G2'),
    answers: fc.record(
      {
        S5: fc.constantFrom('1', '2'),
        q2: level,
        dv: fc.constantFrom('1', '3', '4', '5', 'KB'),
        loi: words,
      },
      { requiredKeys: [] },
    ),
  }),
);

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function csv(rows: readonly { group: string; answers: Answers }[], lineEnd: string): string {
  const lines = rows.map(({ group, answers }) => [
    group,
    ...COLUMNS.map((id) => quote(String(answers[id] ?? ''))),
  ]);
  return [['group', ...COLUMNS], ...lines].map((cells) => cells.join(',') + lineEnd).join('');
}

test('scoring the file is scoring the responses', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 25 }),
      fc.constantFrom('\n', '\r\n'),
      async (rows, lineEnd) => {
        const read = await readScoreFile(pack, [csv(rows, lineEnd)]);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const direct = countAll(pack, {
          G1: rows.filter(({ group }) => group === 'G1').map(({ answers }) => valid('G1', answers)),
          G2: rows.filter(({ group }) => group === 'G2').map(({ answers }) => valid('G2', answers)),
        });
        expect(scoreJson(pack, 'h', score(pack, read.value.tallies))).toEqual(
          scoreJson(pack, 'h', score(pack, direct)),
        );
        for (const [group, tally] of read.value.tallies) expect(tally).toEqual(direct.get(group));
      },
    ),
  );
});

function valid(group: string, answers: Answers): Answers {
  const trimmed = Object.fromEntries(
    Object.entries(answers).map(([id, answer]): [string, string] => [id, String(answer).trim()]),
  );
  const result = validateAnswers(aForm(pack, group), trimmed);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.answers;
}

test('whatever the file holds, the result is a value', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'group',
      'q1',
      ',',
      '\n',
      '\r',
      '"',
      'G1',
      'A',
      '|',
      '\uFEFF',
      ' ',
      'day',
      '2024-01-01',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const result = await readScoreFile(pack, ['group,q1\n', ...pieces]);
      expect(typeof result.ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});
