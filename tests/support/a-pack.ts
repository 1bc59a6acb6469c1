/**
 * Small packs for tests: a test names the rules it is about, the rest is filled in. Ids that a rule names
 * become single-choice questions with 'không biết' on the scale `muc4` (A 100, B 60, C 20, D 0); items of
 * an index get `hl5` (4 and 5 are 100, else 0).
 */
import type { z } from 'zod';
import type { GroupId, PackContent, QuestionId } from '../../server/domain/definition/pack';
import { packSchema } from '../../server/domain/definition/pack-schema';
import { prepareForm } from '../../server/domain/form/prepare-form';
import type { Form } from '../../server/domain/form/form';

type PackFile = z.input<typeof packSchema>;
type QuestionFile = PackFile['questions'][string];
type ScoringFile = NonNullable<PackFile['scoring']>;
type IndexFile = NonNullable<PackFile['indexes']>[number];

export interface PackRules {
  /** Maximum and, by group, the questions that measure it; or the index that it takes. */
  readonly criteria?: Readonly<
    Record<string, { max: string } & ({ by: Record<GroupId, QuestionId[]> } | { index: string })>
  >;
  /** Indexes by id: groups pooled and factors with their items. */
  readonly indexes?: Readonly<
    Record<
      string,
      { groups: GroupId[]; factors: Record<string, QuestionId[]> } & Partial<
        Omit<IndexFile, 'groups' | 'factors'>
      >
    >
  >;
  /** Questions that no rule names, or that differ from the usual. */
  readonly questions?: Readonly<Record<QuestionId, QuestionFile>>;
  /** What a group is asked, in order; what the rules name when absent. */
  readonly asked?: Readonly<Record<GroupId, QuestionId[]>>;
  /** Parameters that differ from: mean of groups, KB excluded, rounding at the criterion, minimum 1. */
  readonly scoring?: Partial<ScoringFile>;
  readonly more?: Partial<PackFile>;
}

const vi = (words: string): { vi: string } => ({ vi: words });
const basis = { status: 'reconstruction' } as const;

export const SCALES: NonNullable<PackFile['scales']> = {
  muc4: scale(
    { A: '100', B: '60', C: '20', D: '0' },
    {
      thirds: { A: '100', B: '67', C: '33', D: '0' },
    },
  ),
  muc5: scale({ A: '100', B: '75', C: '50', D: '25', E: '0' }, {}),
  muc3: scale({ '2': '100', '1': '50', '0': '0' }, {}),
  hl5: scale(
    { '1': '0', '2': '0', '3': '0', '4': '100', '5': '100' },
    {
      'level-mean': { '1': '0', '2': '25', '3': '50', '4': '75', '5': '100' },
    },
  ),
};

/** A question on a scale; 'không biết' is offered. */
export function onScale(name: string, more: Partial<QuestionFile> = {}): QuestionFile {
  return {
    kind: 'single-choice',
    text: vi('?'),
    scale: name,
    noOpinion: true,
    ...more,
  } as QuestionFile;
}

/** A single choice with options of its own; a code ending in `!` ends the form. */
export function choice(codes: readonly string[], more: Partial<QuestionFile> = {}): QuestionFile {
  const options = codes.map((code) =>
    code.endsWith('!')
      ? { code: code.slice(0, -1), label: vi(code), ends: true as const }
      : { code, label: vi(code) },
  );
  return { kind: 'single-choice', text: vi('?'), options, ...more } as QuestionFile;
}

/** Builds the pack, checked by the schema. */
export function aPack(rules: PackRules): PackContent {
  const criteria = Object.entries(rules.criteria ?? {});
  const indexes = Object.entries(rules.indexes ?? {});
  const asked = { ...askedByRules(rules), ...rules.asked };
  const items = indexes.flatMap(([, { factors }]) => Object.values(factors).flat());
  const measured = criteria.flatMap(([, rule]) =>
    'by' in rule ? Object.values(rule.by).flat() : [],
  );
  return packSchema.parse({
    ...frame(Object.keys(asked)),
    questions: {
      ...Object.fromEntries(measured.map((id) => [id, onScale('muc4')])),
      ...Object.fromEntries(items.map((id) => [id, onScale('hl5')])),
      ...rules.questions,
    },
    questionnaires: Object.entries(asked).map(([group, ids]) => ({
      id: `phieu-${group}`,
      groups: [group],
      title: vi('Phiếu'),
      lead: vi('Xin ý kiến'),
      sections: [{ id: 'a', questions: ids }],
      basis,
    })),
    fields: criteria.length === 0 ? [] : [fieldOf(criteria)],
    ...(criteria.length > 0 && { scoring: { ...SCORING, ...rules.scoring } }),
    indexes: indexes.map(([id, { factors, ...index }]) => ({
      id,
      name: vi(id),
      satisfied: ['4', '5'],
      formula: 'item-mean',
      decimals: 2,
      basis,
      ...index,
      factors: Object.entries(factors).map(([factor, ids]) => ({
        id: factor,
        name: vi(factor),
        items: ids,
      })),
    })),
    ...rules.more,
  } satisfies PackFile);
}

/** The form of a group, without campaign terms and registry. */
export function aForm(pack: PackContent, group: GroupId = 'G1'): Form {
  return prepareForm(pack, group, { terms: {} });
}

const SCORING: ScoringFile = {
  method: 'HN-R1',
  aggregation: 'mean-of-groups',
  noOpinion: 'excluded',
  rounding: { stage: 'criterion', decimals: 2 },
  capAtMaximum: true,
  minValid: {},
  basis: {},
};

function askedByRules({ criteria = {}, indexes = {} }: PackRules): Record<GroupId, QuestionId[]> {
  const asked: Record<GroupId, QuestionId[]> = {};
  const ask = (group: GroupId, ids: readonly QuestionId[]): void => {
    asked[group] = [...new Set([...(asked[group] ?? []), ...ids])];
  };
  for (const rule of Object.values(criteria)) {
    if ('by' in rule) for (const [group, ids] of Object.entries(rule.by)) ask(group, ids);
  }
  for (const { groups, factors } of Object.values(indexes)) {
    for (const group of groups) ask(group, Object.values(factors).flat());
  }
  return asked;
}

function fieldOf(
  criteria: readonly (readonly [string, NonNullable<PackRules['criteria']>[string]])[],
): NonNullable<PackFile['fields']>[number] {
  const hundredths = criteria.reduce((sum, [, { max }]) => sum + Math.round(Number(max) * 100), 0);
  return {
    id: 'LV',
    name: vi('Lĩnh vực'),
    max: (hundredths / 100).toFixed(2),
    unitInCharge: ['PNV'],
    basis,
    criteria: criteria.map(([id, rule]) => ({
      id,
      name: vi(id),
      max: rule.max,
      rule:
        'by' in rule
          ? { kind: 'group-mean', questions: rule.by }
          : { kind: 'index', index: rule.index },
      basis,
    })),
  };
}

function frame(groups: readonly GroupId[]) {
  return {
    id: 'thu',
    version: '1',
    title: vi('Bộ thử'),
    languages: ['vi'],
    decision: { number: '1/QĐ', date: '2024-01-01', issuer: vi('UBND'), title: vi('Chỉ số') },
    year: 2024,
    validFrom: '2024-01-01',
    status: 'reconstruction' as const,
    statusNote: vi('bản tái dựng'),
    levels: [{ id: 'huyen', name: vi('Huyện') }],
    unitKinds: [{ id: 'huyen', name: vi('Huyện'), level: 'huyen' }],
    unitsInCharge: { PNV: vi('Phòng Nội vụ') },
    noOpinion: { code: 'KB' as const, label: vi('Không biết') },
    disclosure: { minimumBase: 5, basis },
    groups: groups.map((id) => ({
      id,
      code: id,
      name: vi(id),
      invited: true,
      assesses: 'root' as const,
    })),
    scales: SCALES,
  };
}

function scale(
  values: Readonly<Record<string, string>>,
  alternatives: Record<string, Record<string, string>>,
): NonNullable<PackFile['scales']>[string] {
  return {
    name: vi('Thang'),
    options: Object.entries(values).map(([code, value]) => ({ code, label: vi(code), value })),
    alternatives,
    labelBasis: basis,
    valueBasis: basis,
  };
}
