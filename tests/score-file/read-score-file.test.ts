import { err } from '../../server/domain/result';
import { problemLines } from '../../server/score-file/problems';
import { readScoreFile } from '../../server/score-file/read-score-file';
import type { CountedRows } from '../../server/score-file/response-rows';
import { aPack, choice, onScale } from '../support/a-pack';
import { translatorFor } from '../support/rendering';

const t = translatorFor('vi');
const pack = aPack({
  criteria: { '1.1': { max: '1.00', by: { G1: ['q1'], G2: ['q2'] } } },
  questions: {
    S1: choice(['1', '2!']),
    S5: choice(['1', '2']),
    q2: onScale('muc4', { hideWhen: { question: 'S5', in: ['2'] } }),
    nhieu: {
      kind: 'multiple-choice',
      text: { vi: '?' },
      options: ['1', '2', '3'].map((code) => ({ code, label: { vi: code } })),
      limit: 2,
    },
    loi: { kind: 'text', text: { vi: '?' }, size: 'long', maxLength: 20 },
    xa: { kind: 'unit-choice', text: { vi: '?' }, unitKinds: ['xa'] },
    lan: { kind: 'number', text: { vi: '?' }, min: 0, max: 999, required: true },
  },
  asked: { G1: ['q1', 'nhieu', 'loi', 'xa', 'lan'], G2: ['S1', 'S5', 'q2'] },
});

async function accepted(text: string | Iterable<string | Buffer>): Promise<CountedRows> {
  const result = await readScoreFile(pack, typeof text === 'string' ? [text] : text);
  if (!result.ok) throw new Error(problemLines(t, result.error).join('\n'));
  return result.value;
}

async function problems(text: string): Promise<string[]> {
  const result = await readScoreFile(pack, [text]);
  if (result.ok) return [];
  return result.error.listed.map(({ line, column, header, code }) =>
    [line, column, header, code].filter((part) => part !== undefined).join(' '),
  );
}

describe('what is accepted', () => {
  test('columns in any order, header names trimmed, the fixed ones optional but group', async () => {
    const { rows, tallies } = await accepted(' q1 ,day,group\nA,2024-05-01,G1\nKB,, G1 \n');
    expect(rows).toBe(2);
    expect(tallies.get('G1')?.questions.q1).toMatchObject({ answered: 1, noOpinion: 1 });
    expect([...tallies.keys()]).toEqual(['G1']);
  });

  test('a byte order mark, CRLF, quotes, empty lines and no line end at the end', async () => {
    const { rows, tallies } = await accepted('\uFEFF"group","q1"\r\n"G1","A"\r\n\r\nG1,B');
    expect(rows).toBe(2);
    expect(tallies.get('G1')?.questions.q1?.options).toEqual({ A: 1, B: 1 });
  });

  test('numbers are counted by value, and a blank is taken though the question is required', async () => {
    const { tallies } = await accepted('group,lan\nG1,3\nG1,003\nG1,120\nG1,\n');
    expect(tallies.get('G1')?.questions.lan).toMatchObject({
      answered: 3,
      blank: 1,
      options: { 3: 2, 120: 1 },
    });
  });

  test('bytes cut anywhere, inside a letter too', async () => {
    const bytes = Buffer.from('\uFEFFgroup,loi\r\nG1,"Tốt\r\nlắm"\r\n');
    const { tallies } = await accepted([...bytes].map((byte) => Buffer.from([byte])));
    expect(tallies.get('G1')?.questions.loi?.answered).toBe(1);
  });

  test.each(['qr', 'kiosk', 'link', 'sample', 'paper', 'phone', 'import', ''])(
    'channel "%s" counts',
    async (channel) => {
      expect((await accepted(`group,channel,q1\nG1,${channel},A\n`)).rows).toBe(1);
    },
  );

  test('several choices by a bar; a bar in words is a letter', async () => {
    const { tallies } = await accepted('group,nhieu,loi\nG1,1|3,a|b\n');
    expect(tallies.get('G1')?.questions.nhieu?.options).toEqual({ '1': 1, '3': 1 });
    expect(tallies.get('G1')?.questions.loi?.answered).toBe(1);
  });

  test('a question without a column is not applicable and filters nothing', async () => {
    const { tallies } = await accepted('group,q2\nG2,A\nG2,\n');
    expect(tallies.get('G2')?.questions.S5).toMatchObject({ notApplicable: 2, blank: 0 });
    expect(tallies.get('G2')?.questions.q2).toMatchObject({ answered: 1, blank: 1 });
  });

  test('an answer hidden by another is dropped and reported', async () => {
    const { tallies, cleaning } = await accepted('group,S5,q2\nG2,2,D\nG2,1,A\n');
    expect(tallies.get('G2')?.questions.q2).toMatchObject({ answered: 1, notApplicable: 1 });
    expect(cleaning.dropped).toBe(1);
  });

  test('who is outside the survey is counted as a row, with nothing applicable', async () => {
    const { tallies, cleaning } = await accepted('group,S1,q2\nG2,2,A\n');
    expect(tallies.get('G2')?.questions.q2).toMatchObject({ answered: 0, notApplicable: 1 });
    expect(cleaning.screenedOut).toBe(1);
  });

  test('two ticks on paper are spoilt and listed', async () => {
    const { tallies, cleaning } = await accepted('group,channel,q1\nG1,paper,A|B\nG1,paper,A|A\n');
    expect(tallies.get('G1')?.questions.q1).toMatchObject({ spoilt: 1, answered: 1 });
    expect(cleaning.spoilt.listed).toMatchObject([
      { line: 2, column: 3, header: 'q1', value: 'A|B' },
    ]);
  });

  test('a header alone is a file without responses', async () => {
    expect(await accepted('group,q1\n')).toMatchObject({ rows: 0 });
  });
});

describe('what is refused, with line, column and header', () => {
  test.each([
    ['an empty file', '', ['1 missing-group']],
    ['no group column', 'q1\nA\n', ['1 missing-group']],
    ['a header that is no question', 'group,q1,q9\nG1,A,\n', ['1 3 q9 unknown-header']],
    ['a header in another case', 'Group,q1\n', ['1 1 Group unknown-header', '1 missing-group']],
    ['a header twice', 'group,q1,q1\nG1,A,B\n', ['1 3 q1 duplicate-header']],
    ['a header that objects have', 'group,constructor\n', ['1 2 constructor unknown-header']],
    [
      'an unknown group',
      'group,q1\nG7,A\n,A\n',
      ['2 1 group unknown-group', '3 1 group unknown-group'],
    ],
    ['an unknown channel', 'group,channel\nG1,fax\n', ['2 2 channel unknown-channel']],
    [
      'a day that is none',
      'group,day\nG1,2024-02-30\nG1,01/02/2024\n',
      ['2 2 day not-a-day', '3 2 day not-a-day'],
    ],
    ['an unknown option', 'group,q1\nG1,E\n', ['2 2 q1 unknown-option']],
    ['an option in another case', 'group,q1\nG1,a\n', ['2 2 q1 unknown-option']],
    ['không biết where it is not offered', 'group,S5\nG2,KB\n', ['2 2 S5 unknown-option']],
    [
      'two ticks that are not on paper',
      'group,channel,q1\nG1,qr,A|B\nG1,,A|B\n',
      ['2 3 q1 one-only', '3 3 q1 one-only'],
    ],
    [
      'two ticks on paper, one unknown',
      'group,channel,q1\nG1,paper,A|Z\n',
      ['2 3 q1 unknown-option'],
    ],
    ['too many choices', 'group,nhieu\nG1,1|2|3\n', ['2 2 nhieu too-many']],
    ['too long', `group,loi\nG1,${'x'.repeat(21)}\n`, ['2 2 loi too-long']],
    ['an answer that the group is not asked', 'group,q1,q2\nG1,A,B\n', ['2 3 q2 not-asked']],
    ['too few and too many cells', 'group,q1\nG1\nG1,A,\n', ['2 cell-count', '3 cell-count']],
    [
      'several in one row',
      'group,channel,q1\nG1,x,Z\n',
      ['2 2 channel unknown-channel', '2 3 q1 unknown-option'],
    ],
    ['an unclosed quote', 'group,q1\nG1,A\nG1,"A\nG1,B\n', ['3 malformed']],
    ['a quote inside a cell', 'group,q1\nG1,A"B\n', ['2 malformed']],
  ])('%s', async (_name, text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  test('lines are those of an editor, past quoted line ends and empty lines', async () => {
    const text = 'group,loi,q1\r\nG1,"a\r\nb",A\r\n\r\nG1,"c\r\n\r\nd",Z\r\nG1,x,Y\r\n';
    expect(await problems(text)).toEqual(['7 3 q1 unknown-option', '8 3 q1 unknown-option']);
  });

  test('problems before a line that is not CSV are reported with it', async () => {
    expect(await problems('group,q1\nG1,Z\nG1,"A"B\nG1,Z\n')).toEqual([
      '2 2 q1 unknown-option',
      '3 malformed',
    ]);
  });

  test('an unclosed quote does not swallow a long file', async () => {
    const rows = Array<string>(300_000).fill('G1,A\n');
    const result = await readScoreFile(pack, ['group,q1\nG1,"A\n', ...rows]);
    expect(result).toMatchObject(err({ count: 1, listed: [{ line: 2, code: 'malformed' }] }));
  });

  test('a hundred are listed, the others counted', async () => {
    const result = await readScoreFile(pack, ['group,q1\n', ...Array<string>(150).fill('G1,Z\n')]);
    if (result.ok) throw new Error('accepted');
    expect(result.error.count).toBe(150);
    expect(result.error.listed).toHaveLength(100);
    expect(problemLines(t, result.error).at(-1)).toBe('… và 50 lỗi khác.');
  });

  test('a problem is said in one plain line', async () => {
    const result = await readScoreFile(pack, ['group,q1\nG1,"Z\n\u001b[31m"\n']);
    expect(result).toMatchObject(err({ count: 1 }));
    if (!result.ok) {
      expect(problemLines(t, result.error)).toEqual([
        'dòng 2, cột 2 (q1) "Z [31m": không phải phương án của câu hỏi',
      ]);
    }
  });
});
