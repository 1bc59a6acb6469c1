import { problems, smallestPack, type Edit } from '../../support/smallest-pack';

const Q = 'questions/cau-hoi.yaml';
const FORM = 'questionnaires/nguoi-dan.yaml';
const EXAMPLE = 'examples/muoi-phieu.yaml';
const ITEM = { id: 'F', name: { vi: 'F' }, items: ['C2'] };
const INDEX = {
  id: 'HL',
  name: { vi: 'HL' },
  groups: ['ND'],
  satisfied: ['3'],
  formula: 'item-mean',
  decimals: 2,
  factors: [ITEM],
  basis: { status: 'reconstruction' },
};

describe('parsePack', () => {
  it('accepts the smallest pack', () => {
    expect(problems(smallestPack())).toEqual([]);
  });

  it('does not mind the order of files', () => {
    expect(problems(smallestPack().reverse())).toEqual([]);
  });

  it('accepts an index and a question that measures both', () => {
    expect(problems(smallestPack(['indexes.yaml', '', [INDEX]]))).toEqual([]);
  });

  it('reports all faults of sense at once', () => {
    const files = smallestPack(
      ['pack.yaml', 'validTo', '2025-12-31'],
      [Q, 'C2/scale', 'muc9'],
      [FORM, 'sections/1/questions/1', 'C9'],
    );
    expect(problems(files)).toEqual(
      expect.arrayContaining([
        'pack.yaml: validTo: validTo 2025-12-31 is before validFrom 2026-01-01',
        'questions/cau-hoi.yaml: C2/scale: unknown scale "muc9"',
        'questionnaires/nguoi-dan.yaml: sections/1/questions/1: unknown question "C9"',
        'questions/cau-hoi.yaml: C3: no questionnaire asks question "C3"',
      ]),
    );
  });
});

describe('files', () => {
  it.each<[string, Edit[], string[]]>([
    ['no header', [['pack.yaml', '', undefined]], ['pack.yaml: : the file is missing']],
    [
      'the same key in two files',
      [['pack.yaml', 'groups', []]],
      ['pack.yaml: groups: "groups" is already given in groups.yaml'],
    ],
    [
      'the same question in two files',
      [
        [
          'questions/moi.yaml',
          '',
          { C2: { kind: 'text', text: { vi: 'x' }, size: 'short', maxLength: 1 } },
        ],
      ],
      ['questions/moi.yaml: C2: "C2" is already given in questions/cau-hoi.yaml'],
    ],
    [
      'an unknown folder',
      [['cau-hoi/a.yaml', '', {}]],
      [
        'cau-hoi/a.yaml: : unknown folder "cau-hoi"; a pack has questions, questionnaires, examples',
      ],
    ],
    ['a file of an unknown key', [['nhom.yaml', '', []]], ['nhom.yaml: : unknown key "nhom"']],
    [
      'an empty file of questions',
      [['questions/b.yaml', '', null]],
      ['questions/b.yaml: : must be a map of keys'],
    ],
  ])('%s', (_, edits, expected) => {
    const found = problems(smallestPack(...edits));
    expect(found).toEqual(expect.arrayContaining(expected));
    if (edits[0]?.[0] !== 'pack.yaml') expect(found).toHaveLength(expected.length);
  });
});

describe('shape', () => {
  it.each<[string, Edit, string]>([
    ['a missing key', ['pack.yaml', 'year', undefined], 'pack.yaml: year: is missing'],
    [
      'an unknown key',
      ['groups.yaml', '0/colour', 'red'],
      'groups.yaml: 0/colour: unknown key "colour"',
    ],
    [
      'a number without quotes',
      ['fields.yaml', '0/max', 2],
      'fields.yaml: 0/max: Invalid input: expected string, received number',
    ],
    [
      'a language that is none',
      [FORM, 'title/tiengviet', 'x'],
      `${FORM}: title/tiengviet: the key is not valid: a language of two letters (vi, en)`,
    ],
    [
      'an unknown kind of question',
      [Q, 'C2/kind', 'stars'],
      `${Q}: C2/kind: names no kind that the schema knows`,
    ],
    [
      'an answer that is neither a word nor a list',
      [EXAMPLE, 'responses/0/answers/C2', 3],
      `${EXAMPLE}: responses/0/answers/C2: has none of the shapes allowed here`,
    ],
  ])('%s', (_, edit, expected) => {
    expect(problems(smallestPack(edit))).toEqual([expected]);
  });
});
