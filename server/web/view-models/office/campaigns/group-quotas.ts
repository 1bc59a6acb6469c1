/** The quotas of one group, a row a unit: people, answers wanted, and what was changed after opening. */
import type { ChangeRefusal } from '../../../../actions/campaigns/change-campaign';
import type { GroupQuotas, QuotaRow } from '../../../../actions/campaigns/read-quotas';
import { changeable } from '../../../../domain/campaign/draft';
import { localise } from '../../../../domain/text';
import { existsOn } from '../../../../domain/units/unit';
import { paths } from '../../../paths';
import type { TableModel } from '../../components';
import {
  errorSummary,
  field,
  options,
  type ErrorSummaryModel,
  type FieldErrors,
  type FieldModel,
  type OptionsModel,
} from '../../fields';
import { officeWords } from '../words';
import { setupFrame, type CampaignContext, type SetupFrame } from './frame';
import { quotaChanges } from './quota-changes';
import { QUOTA_FIELDS, type SentQuotas } from './quota-fields';

export interface QuotaRowModel {
  readonly unit: string;
  readonly code: string;
  readonly population: FieldModel;
  readonly needed: FieldModel;
  readonly source: string;
}

export interface GroupQuotasModel extends SetupFrame {
  readonly group: string;
  readonly editable: boolean;
  readonly summary: ErrorSummaryModel | null;
  readonly action: string;
  readonly rows: readonly QuotaRowModel[];
  readonly added: {
    readonly unit: OptionsModel;
    readonly population: FieldModel;
    readonly needed: FieldModel;
  };
  /** Asked for once the campaign has opened; null before. */
  readonly reason: FieldModel | null;
  readonly changes: TableModel | null;
  readonly backHref: string;
}

export interface GroupQuotasInput extends CampaignContext {
  readonly quotas: GroupQuotas;
  readonly names: ReadonlyMap<string, string>;
  /** The rows as they were sent; absent before. */
  readonly typed?: SentQuotas;
  readonly errors?: FieldErrors;
  readonly refused?: ChangeRefusal;
}

/** The model of a group's table. */
export function groupQuotasPage(input: GroupQuotasInput): GroupQuotasModel {
  const {
    t,
    opened,
    state,
    editor,
    quotas,
    names,
    typed,
    errors = new Map<string, string>(),
    refused,
  } = input;
  const { campaign } = opened;
  const group = officeWords(input, opened).group(quotas.group);
  const may = changeable(state);
  return {
    ...setupFrame(input, t('campaigns:groupQuotas.title', { group }), refused),
    group,
    editable: editor && may !== 'none',
    summary: errorSummary(errors) ?? null,
    action: paths.office.groupQuotas.to(campaign.id, quotas.group),
    rows: quotas.rows.map((row) => rowModel(input, row, errors)),
    added: addedRow(input, errors),
    reason:
      may === 'closing-day'
        ? field(
            {
              name: QUOTA_FIELDS.reason,
              label: t('campaigns:groupQuotas.reason'),
              hint: t('campaigns:groupQuotas.reasonHint'),
              value: typed?.reason ?? '',
              width: 'long',
              rows: 2,
            },
            errors,
          )
        : null,
    changes: quotaChanges(input, quotas, names),
    backHref: paths.office.quotas.to(campaign.id),
  };
}

function rowModel(input: GroupQuotasInput, row: QuotaRow, errors: FieldErrors): QuotaRowModel {
  const { t, locale, typed } = input;
  const { unit, quota, roster } = row;
  const sent = typed?.rows.find((one) => one.unit === unit.code);
  const people = quota?.population ?? roster;
  const name = localise(unit.name, locale);
  const cell = (stem: string, label: string, value: string): FieldModel =>
    field(
      {
        name: `${stem}.${unit.code}`,
        label: `${label}, ${name}`,
        value,
        inputmode: 'numeric',
        width: 'short',
      },
      errors,
    );
  const source = quota?.populationSource ?? (roster === undefined ? undefined : 'roster');
  return {
    unit: name,
    code: unit.code,
    population: cell(
      QUOTA_FIELDS.population,
      t('campaigns:quotaColumn.population'),
      sent?.population ?? (people === undefined ? '' : String(people)),
    ),
    needed: cell(
      QUOTA_FIELDS.needed,
      t('campaigns:quotaColumn.needed'),
      sent?.needed ?? (quota ? String(quota.needed) : ''),
    ),
    source: source === undefined ? '–' : t(`campaigns:source.${source}`),
  };
}

function addedRow(input: GroupQuotasInput, errors: FieldErrors): GroupQuotasModel['added'] {
  const { t, locale, opened, registry, quotas, typed } = input;
  const present = new Set(quotas.rows.map(({ unit }) => unit.code));
  const others = registry.filter(
    (unit) => existsOn(unit, opened.campaign.unitsOn) && !present.has(unit.code),
  );
  const sent = typed?.rows.find(({ unit }) => !present.has(unit));
  const number = (name: string, label: string, value = '') =>
    field({ name, label, value, inputmode: 'numeric', width: 'short' }, errors);
  return {
    unit: options(
      {
        name: QUOTA_FIELDS.addedUnit,
        label: t('campaigns:groupQuotas.addUnit'),
        options: [
          { value: '', label: t('campaigns:choose') },
          ...others.map(({ code, name }) => ({
            value: code,
            label: `${localise(name, locale)} (${code})`,
          })),
        ],
        chosen: [sent?.unit ?? ''],
      },
      errors,
    ),
    population: number(
      QUOTA_FIELDS.population,
      t('campaigns:quotaColumn.population'),
      sent?.population,
    ),
    needed: number(QUOTA_FIELDS.needed, t('campaigns:quotaColumn.needed'), sent?.needed),
  };
}
