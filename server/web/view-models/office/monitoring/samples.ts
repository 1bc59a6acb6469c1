/** “Đủ mẫu chưa?”: whether there are enough answers of each group and unit to conclude anything. */
import type { Monitoring } from '../../../../actions/monitoring/read-monitoring';
import { CHANNELS } from '../../../../domain/campaign/response';
import { checkSamples, type SampleCheck } from '../../../../domain/monitoring/sample-check';
import { marginReached } from '../../../../domain/sampling/interval';
import { HUNDRED, ratio, type Ratio } from '../../../../domain/score/ratio';
import { paths } from '../../../paths';
import type { Link, PageContext } from '../../frame';
import { campaignFrame, type CampaignFrame } from '../campaign-frame';
import {
  count,
  DASH,
  decimal,
  figureTable,
  mark,
  share,
  words as plain,
  type FigureCell,
  type FigureTable,
} from './figure-table';
import {
  liveModel,
  monitoringWords,
  type LiveModel,
  type MonitoringWords,
} from './monitoring-words';

export interface SamplesModel extends CampaignFrame {
  /** Null while nothing can change. */
  readonly live: LiveModel | null;
  readonly samples: FigureTable;
  readonly channels: FigureTable;
  readonly links: readonly Link[];
  readonly workbookHref: string;
}

/** The model of the page. */
export function samplesPage(context: PageContext, monitoring: Monitoring): SamplesModel {
  const { opened, state } = monitoring;
  const words = monitoringWords(context, monitoring);
  const { id } = opened.campaign;
  return {
    ...campaignFrame(context, opened, state, 'samples'),
    live: liveModel(monitoring),
    samples: sampleTable(monitoring, words),
    channels: channelTable(monitoring, words),
    links: [
      { label: context.t('monitoring:samples.toQuotas'), href: paths.office.quotas.to(id) },
      { label: context.t('monitoring:samples.toChannels'), href: paths.office.channels.to(id) },
    ],
    workbookHref: '?tai=xlsx',
  };
}

/** The page's tables, in its order. */
export function samplesTables({ samples, channels }: SamplesModel): readonly FigureTable[] {
  return [samples, channels];
}

const COLUMNS = ['population', 'source', 'needed', 'valid', 'rate', 'margin'] as const;

function sampleTable(monitoring: Monitoring, words: MonitoringWords): FigureTable {
  const { t } = words;
  const { confidence } = monitoring.opened.campaign.sampling;
  const checks = checkSamples({ ...monitoring, confidence });
  return figureTable({
    id: 'du-mau',
    caption: t('monitoring:samples.caption'),
    tab: t('monitoring:samples.tab'),
    columns: [
      { label: t('monitoring:column.unit'), numeric: false },
      { label: t('monitoring:column.group'), numeric: false },
      ...COLUMNS.map((name) => ({
        label: t(`monitoring:column.${name}`, { confidence }),
        numeric: name !== 'source',
      })),
      { label: t('monitoring:column.conclusion'), numeric: false },
    ],
    rows: checks.map((check) => ({
      total: check.unit === undefined,
      cells: cells(check, words),
    })),
    note: t('monitoring:samples.note', { confidence }),
  });
}

function cells(check: SampleCheck, words: MonitoringWords): FigureCell[] {
  const { figures, t } = words;
  const { unit, group, population, source, needed, valid, rate, margin, state } = check;
  const tones = { enough: 'good', 'not-enough': 'bad', 'unknown-population': 'plain' } as const;
  return [
    unit === undefined
      ? plain(t('office:sumOf', { name: group }))
      : plain(words.unit(unit), words.unitHref(unit)),
    plain(words.short(group)),
    count(population, figures),
    source ? plain(t(`monitoring:source.${source}`)) : { ...DASH, numeric: false },
    count(needed, figures),
    count(valid, figures),
    share(rate, figures),
    marginCell(margin, words),
    mark(t(`monitoring:sample.${state}`), tones[state]),
  ];
}

/** ± percentage points. */
function marginCell(margin: Ratio | undefined, { figures, t }: MonitoringWords): FigureCell {
  if (!margin) return DASH;
  const points = margin.mul(HUNDRED);
  return decimal(
    points,
    figures,
    1,
    t('monitoring:margin', { points: figures.decimal(points, 1) }),
  );
}

/** Each channel by itself: a random sample bears a conclusion that volunteers at a desk do not. */
function channelTable(monitoring: Monitoring, words: MonitoringWords): FigureTable {
  const { counts, groups, opened } = monitoring;
  const { figures, t } = words;
  const { confidence } = opened.campaign.sampling;
  const rows = groups.flatMap(({ id }) => {
    const channels = counts.byChannel.get(id);
    const total = [...(channels?.values() ?? [])].reduce((sum, one) => sum + one, 0);
    return CHANNELS.flatMap((channel) => {
      const own = channels?.get(channel) ?? 0;
      if (own === 0) return [];
      const random = channel === 'sample' || channel === 'link';
      return [
        {
          total: false,
          cells: [
            plain(words.group(id)),
            plain(t(`office:channel.${channel}`)),
            count(own, figures),
            share(ratio(own, total), figures),
            random ? marginCell(marginReached(own, undefined, confidence), words) : DASH,
          ],
        },
      ];
    });
  });
  return figureTable({
    id: 'tung-kenh',
    caption: t('monitoring:sampleChannels.caption'),
    tab: t('monitoring:sampleChannels.tab'),
    columns: [
      { label: t('monitoring:column.group'), numeric: false },
      { label: t('monitoring:column.channel'), numeric: false },
      { label: t('monitoring:column.valid'), numeric: true },
      { label: t('monitoring:column.ofGroup'), numeric: true },
      { label: t('monitoring:column.margin', { confidence }), numeric: true },
    ],
    rows,
    note: t('monitoring:sampleChannels.note'),
  });
}
