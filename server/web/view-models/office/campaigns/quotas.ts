/** The quotas of a campaign group by group, and the calculator that fills them in. */
import type { ChangeRefusal } from '../../../../actions/campaigns/change-campaign';
import type { GroupQuotas } from '../../../../actions/campaigns/read-quotas';
import { marginReached } from '../../../../domain/sampling/interval';
import { HUNDRED } from '../../../../domain/score/ratio';
import { paths } from '../../../paths';
import { numberCell, textCell, type TableModel } from '../../components';
import { figuresIn } from '../../numbers';
import { officeWords } from '../words';
import { planModel, type PlanInput, type PlanModel } from './quota-plan';
import { isEditable, setupFrame, type SetupFrame } from './frame';

export interface QuotasModel extends SetupFrame {
  readonly lead: string;
  readonly table: TableModel;
  /** The calculator; null where numbers are fixed, or for who may not change them. */
  readonly plan: PlanModel | null;
  /** Where a file is sent; empty where it may not be. */
  readonly importHref: string;
}

export interface QuotasInput extends PlanInput {
  readonly groups: readonly GroupQuotas[];
  readonly refused?: ChangeRefusal;
}

/** The model of the overview. */
export function quotasPage(input: QuotasInput): QuotasModel {
  const { t, opened, refused } = input;
  const editable = isEditable(input);
  const { id } = opened.campaign;
  return {
    ...setupFrame(input, t('campaigns:quotas.title'), refused),
    lead: t(input.state === 'draft' ? 'campaigns:quotas.lead' : 'campaigns:quotas.fixed'),
    table: overviewTable(input),
    plan: editable ? planModel(input) : null,
    importHref: editable ? paths.office.quotaImport.to(id) : '',
  };
}

function overviewTable(input: QuotasInput): TableModel {
  const { t, locale, opened, groups } = input;
  const { campaign } = opened;
  const { integer, percent } = figuresIn(locale);
  const words = officeWords(input, opened);
  const heading = (name: string, numeric: boolean) => ({
    label: t(`campaigns:quotaColumn.${name}`),
    numeric,
  });
  return {
    caption: t('campaigns:quotas.caption'),
    columns: [
      heading('group', false),
      ...['units', 'population', 'needed', 'margin'].map((name) => heading(name, true)),
    ],
    rows: groups.map(({ group, rows }) => {
      const known = rows.flatMap(({ quota, roster }) => quota?.population ?? roster ?? []);
      const population = known.reduce((sum, people) => sum + people, 0);
      const needed = rows.reduce((sum, { quota }) => sum + (quota?.needed ?? 0), 0);
      const margin = marginReached(needed, population, campaign.sampling.confidence);
      const number = (value: number) => numberCell(known.length === 0 ? '–' : integer(value));
      return {
        total: false,
        cells: [
          textCell(words.group(group), paths.office.groupQuotas.to(campaign.id, group)),
          numberCell(integer(known.length)),
          number(population),
          number(needed),
          numberCell(margin === undefined ? '–' : `± ${percent(margin.mul(HUNDRED), 1)}`),
        ],
      };
    }),
    note: t('campaigns:quotas.marginNote', { confidence: campaign.sampling.confidence }),
  };
}
