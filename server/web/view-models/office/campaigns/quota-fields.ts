/** Fields of a group's table of quotas. Those of a row end with the code of its unit, those of the new row with nothing. */
import type { QuotaProblem, TypedQuota } from '../../../../domain/campaign/quota-table';
import type { Translate } from '../../../../i18n';
import type { FieldErrors } from '../../fields';
import type { FormReader } from './draft-fields';

export const QUOTA_FIELDS = {
  population: 'dan-so',
  needed: 'can',
  /** Codes of the units that stand in the table. */
  units: 'don-vi',
  addedUnit: 'them-don-vi',
  reason: 'ly-do',
} as const;

/** The table as it was sent. */
export interface SentQuotas {
  readonly rows: readonly TypedQuota[];
  readonly reason: string;
  /** Code of the unit of the new row; empty when there is none. */
  readonly added: string;
}

/** The rows as they were sent, the new one last where a unit was chosen for it. */
export function sentQuotas(form: FormReader): SentQuotas {
  const row = (unit: string, end: string): TypedQuota => ({
    unit,
    population: form.text(`${QUOTA_FIELDS.population}${end}`),
    needed: form.text(`${QUOTA_FIELDS.needed}${end}`),
  });
  const added = form.text(QUOTA_FIELDS.addedUnit);
  return {
    rows: [
      ...form.all(QUOTA_FIELDS.units).map((unit) => row(unit, `.${unit}`)),
      ...(added === '' ? [] : [row(added, '')]),
    ],
    reason: form.text(QUOTA_FIELDS.reason),
    added,
  };
}

/** What was wrong with the rows, by field. */
export function quotaErrors(
  problems: readonly QuotaProblem[],
  { added }: Pick<SentQuotas, 'added'>,
  t: Translate,
): FieldErrors {
  return new Map(
    problems.map(({ unit, field, code }) => {
      const end = unit === added ? '' : `.${unit}`;
      return [`${QUOTA_FIELDS[field]}${end}`, t(`campaigns:quotaProblem.${code}`, { unit })];
    }),
  );
}
