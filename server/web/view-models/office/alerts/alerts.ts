/** Alerts of a campaign: what was told and when, and who is told. */
import type { Monitoring } from '../../../../actions/monitoring/read-monitoring';
import { formatDay, type Day } from '../../../../domain/day';
import { field, errorSummary, type ErrorSummaryModel, type FieldModel } from '../../fields';
import { textCell, type TableModel } from '../../components';
import type { PageContext } from '../../frame';
import { campaignFrame, type CampaignFrame } from '../campaign-frame';

export const RECIPIENTS_FIELD = 'nguoi-nhan';

export interface AlertsModel extends CampaignFrame {
  readonly alerts: TableModel;
  /** Absent for who may only look. */
  readonly recipients: FieldModel | null;
  readonly errorSummary: ErrorSummaryModel | null;
}

export interface AlertsInput extends PageContext {
  readonly monitoring: Monitoring;
  /** Day, kind and words of each alert. */
  readonly lines: readonly { readonly on: Day; readonly kind: string; readonly words: string }[];
  /** The recipients as typed; absent for who may only look. */
  readonly typed?: string;
  /** What is wrong with them, in words. */
  readonly error?: string;
}

/** The page. */
export function alertsPage(input: AlertsInput): AlertsModel {
  const { t, monitoring, lines, typed, error } = input;
  const errors = new Map(error === undefined ? [] : [[RECIPIENTS_FIELD, error] as const]);
  const words = { label: t('alerts:recipients.label'), hint: t('alerts:recipients.hint') };
  return {
    ...campaignFrame(input, monitoring.opened, monitoring.state, 'campaign', t('alerts:title')),
    alerts: {
      caption: t('alerts:table'),
      columns: ['day', 'kind', 'words'].map((name) => ({
        label: t(`alerts:column.${name}`),
        numeric: false,
      })),
      rows: lines.map((line) => ({
        total: false,
        cells: [
          textCell(formatDay(line.on)),
          textCell(t(`alerts:kind.${line.kind}`)),
          textCell(line.words),
        ],
      })),
      note: lines.length === 0 ? t('alerts:none') : '',
    },
    recipients:
      typed === undefined
        ? null
        : field({ name: RECIPIENTS_FIELD, ...words, value: typed, rows: 5, width: 'long' }, errors),
    errorSummary: errorSummary(errors) ?? null,
  };
}
