/** Where a rule comes from, and the parameters that were in force, in words. */
import type { Basis, PackContent, Scoring } from '../domain/definition/pack';
import { say } from './report';

const STATUS: Readonly<Record<Basis['status'], string>> = {
  source: 'có nguồn',
  derived: 'suy ra từ nguồn',
  knowledge: 'hiểu biết chung, chưa đối chiếu',
  reconstruction: 'tái dựng',
};

const NO_OPINION: Readonly<Record<Scoring['noOpinion'], string>> = {
  excluded: '“không biết” không tính',
  lowest: '“không biết” tính mức thấp nhất',
  middle: '“không biết” tính mức giữa (trung bình của mức thấp nhất và cao nhất)',
};

const AGGREGATION: Readonly<Record<Scoring['aggregation'], string>> = {
  'mean-of-groups': 'trung bình các nhóm, có trọng số',
  'pooled-answers': 'gộp câu trả lời của mọi nhóm',
};

/** Such as `tái dựng, S-YB – Mã nguồn công khai … (ghi chú)`. */
export function basisText(pack: PackContent, { status, ref, note }: Basis): string {
  const source = ref === undefined ? undefined : pack.sources[ref];
  const named = ref === undefined ? '' : `, ${ref}${source === undefined ? '' : ` – ${source}`}`;
  return `${STATUS[status]}${named}${note ? ` (${say(note)})` : ''}`;
}

/** The scoring parameters with the basis of each. */
export function parameterLines(pack: PackContent, scoring: Scoring): string[] {
  const { stage, decimals } = scoring.rounding;
  const where = stage === 'criterion' ? 'ở từng tiêu chí' : 'chỉ ở tổng điểm';
  const sets = Object.entries(scoring.valueSets).map(([scale, set]) => `${scale}: ${set}`);
  const parameters: readonly (readonly [string, string])[] = [
    ['aggregation', AGGREGATION[scoring.aggregation]],
    ['noOpinion', NO_OPINION[scoring.noOpinion]],
    ['valueSets', `bộ giá trị ${sets.join(', ') || 'mặc định của thang'}`],
    ['minValid', 'nhóm có ít người trả lời hợp lệ hơn mức tối thiểu không vào điểm'],
    ['rounding', `làm tròn nửa lên, ${decimals} chữ số thập phân, ${where}`],
    ['capAtMaximum', scoring.capAtMaximum ? 'không vượt điểm tối đa' : 'có thể vượt điểm tối đa'],
  ];
  return [
    `Phương pháp ${scoring.method}:`,
    ...parameters.map(([name, words]) => {
      const basis = scoring.basis[name];
      return `  ${words}${basis ? ` [${basisText(pack, basis)}]` : ''}`;
    }),
  ];
}
