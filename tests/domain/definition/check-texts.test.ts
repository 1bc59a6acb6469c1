import {
  packWarnings,
  parsePack,
  type PackFile,
} from '../../../server/domain/definition/parse-pack';
import { brokenPacks, problems, smallestPack } from '../../support/smallest-pack';

const FORM = 'questionnaires/nguoi-dan.yaml';

brokenPacks('texts', [
  [
    'a language is not declared',
    [['pack.yaml', 'title/en', 'Smallest']],
    ['pack.yaml: title/en: is not one of the languages of the pack'],
  ],
  [
    'a placeholder is unknown',
    [[FORM, 'lead/vi', 'Về {HUYEN}']],
    [`${FORM}: lead: nobody fills in the placeholder {HUYEN} for group "ND"`],
  ],
  [
    'a placeholder of a group stands where no group reads',
    [
      ['groups.yaml', '0/terms', { AI: { vi: 'dân' } }],
      ['fields.yaml', '0/name/vi', 'Phục vụ {AI}'],
    ],
    ['fields.yaml: 0/name: nobody fills in the placeholder {AI}'],
  ],
  [
    'a brace is left over',
    [[FORM, 'lead/vi', 'Về {Ubnd}']],
    [`${FORM}: lead/vi: has a brace that belongs to no placeholder`],
  ],
  [
    'a term holds a placeholder',
    [['pack.yaml', 'terms', { NOI: { vi: 'ở {UBND}' } }]],
    ['pack.yaml: terms/NOI: a term may not hold another placeholder ({UBND})'],
  ],
  [
    'a term has a bad name',
    [['pack.yaml', 'campaignTerms/1', 'Nam']],
    ['pack.yaml: campaignTerms/1: "Nam" is no placeholder name: capitals A–Z and _ only'],
  ],
]);

describe('texts in two languages', () => {
  const second = ['pack.yaml', 'languages', ['vi', 'en']] as const;

  it('are missing wherever there is no translation, which is a warning and no fault', () => {
    const files = smallestPack(second);
    expect(problems(files)).toEqual([]);
    const found = warnings(files);
    expect(found).toHaveLength(25);
    expect(found).toEqual(
      expect.arrayContaining([
        'pack.yaml: title/en: the translation is missing',
        'groups.yaml: 0/name/en: the translation is missing',
        'scales.yaml: muc3/options/0/label/en: the translation is missing',
        'questionnaires/nguoi-dan.yaml: sections/1/title/en: the translation is missing',
      ]),
    );
  });

  it('are missed in every further language', () => {
    const third = smallestPack(['pack.yaml', 'languages', ['vi', 'en', 'fr']]);
    expect(warnings(third)).toHaveLength(50);
    expect(warnings(third)).toContain('pack.yaml: title/fr: the translation is missing');
    expect(warnings(smallestPack())).toEqual([]);
  });

  it('have the same placeholders', () => {
    expect(problems(smallestPack(second, [FORM, 'lead/en', 'Please.']))).toContain(
      `${FORM}: lead/en: has other placeholders than the Vietnamese text`,
    );
  });

  it('begin with Vietnamese', () => {
    expect(problems(smallestPack(['pack.yaml', 'languages', ['en', 'vi']]))).toContain(
      'pack.yaml: languages: the first language must be vi',
    );
  });
});

function warnings(files: readonly PackFile[]): string[] {
  const parsed = parsePack(files);
  if (!parsed.ok) throw new Error('the pack has faults');
  return packWarnings(files, parsed.value).map(
    ({ file, path, reason }) => `${file}: ${path}: ${reason}`,
  );
}
