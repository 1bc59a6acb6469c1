/** Changes of quotas after opening, each with its reason, the latest on top. */
import type { GroupQuotas } from '../../../../actions/campaigns/read-quotas';
import { formatDay } from '../../../../domain/day';
import { localise } from '../../../../domain/text';
import { numberCell, textCell, type TableModel } from '../../components';
import type { PageContext } from '../../frame';
import { figuresIn } from '../../numbers';

/** The table; null when nothing was changed. `names` are those of accounts by id. */
export function quotaChanges(
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
  { rows }: GroupQuotas,
  names: ReadonlyMap<string, string>,
): TableModel | null {
  const { integer } = figuresIn(locale);
  const changes = rows.flatMap(({ unit, quota }) =>
    (quota?.changes ?? []).map((change) => ({ unit: localise(unit.name, locale), ...change })),
  );
  if (changes.length === 0) return null;
  const heading = (name: string, numeric = false) => ({
    label: t(`campaigns:changeColumn.${name}`),
    numeric,
  });
  return {
    caption: t('campaigns:groupQuotas.changes'),
    columns: [
      heading('on'),
      heading('unit'),
      heading('population', true),
      heading('needed', true),
      heading('reason'),
      heading('account'),
    ],
    rows: changes
      .sort((a, b) => (a.on > b.on ? -1 : 1))
      .map(({ on, unit, population, needed, reason, account }) => ({
        total: false,
        cells: [
          textCell(formatDay(on)),
          textCell(unit),
          numberCell(integer(population)),
          numberCell(integer(needed)),
          textCell(reason),
          textCell(names.get(account) ?? account),
        ],
      })),
    note: t('campaigns:groupQuotas.changesNote'),
  };
}
