/** The total in one look, and in words what it still lacks. */
import type { CampaignResults } from '../../../actions/read-results';
import { criteriaOf } from '../../../domain/definition/pack';
import type { StatModel } from '../components';
import { leftOutReason } from './respondents';
import { dayText, type OfficeWords } from './words';

export interface ScoreHeadModel {
  readonly stats: readonly StatModel[];
  /** What the figures assume, or what is missing for a final score. */
  readonly caution: { readonly title: string; readonly lines: readonly string[] } | null;
}

/** Stats and caution of the score page. */
export function scoreHead(results: CampaignResults, words: OfficeWords): ScoreHeadModel {
  const { figures, t } = words;
  const responses = [...results.responses.values()].reduce((sum, count) => sum + count, 0);
  const hasScore = results.publication.card.fields.length > 0;
  return {
    stats: [
      ...(hasScore ? scoreStats(results, words) : indexStats(results, words)),
      {
        label: t('office:responses.count'),
        value: figures.integer(responses),
        note: t('office:responses.countNote'),
        forecast: false,
      },
    ],
    caution: hasScore ? caution(results, words) : null,
  };
}

function scoreStats({ opened, publication }: CampaignResults, words: OfficeWords): StatModel[] {
  const { card, range } = publication;
  const { figures, t, pack } = words;
  const places = pack.scoring?.rounding.decimals ?? 2;
  const max = figures.decimal(card.max, 2);
  const provisional = card.provisional ? t('office:score.provisional') : '';
  if (range && !range.total.low.equals(range.total.high)) {
    const low = figures.decimal(range.total.low, places);
    const high = figures.decimal(range.total.high, places);
    return [
      {
        label: t('office:score.possible'),
        value: t('office:range', { low, high }),
        note: t('office:score.possibleNote', { max, day: dayText(opened.campaign.closesOn) }),
        forecast: true,
      },
    ];
  }
  const total = figures.decimal(card.total, places);
  if (!card.percent) {
    const scored = figures.decimal(card.maxOfScored, 2);
    return [
      {
        label: t('office:score.partial'),
        value: t('office:score.outOf', { points: total, max: scored }),
        note: t('office:score.partialNote', { max }),
        forecast: true,
      },
    ];
  }
  return [
    {
      label: t('office:score.total'),
      value: t('office:score.outOf', { points: total, max }),
      note: range ? t('office:score.stillOpen') : provisional,
      forecast: true,
    },
    {
      label: t('office:score.percent'),
      value: figures.percent(card.percent),
      note: t('office:score.percentNote', { points: total, max }),
      forecast: true,
    },
  ];
}

/** Published figures of a pack that gives no score. */
export function indexStats({ publication }: CampaignResults, words: OfficeWords): StatModel[] {
  const { card } = publication;
  const { figures, pack, say, t } = words;
  const stat = (label: string, value: string, note = ''): StatModel => ({
    label,
    value,
    note,
    forecast: true,
  });
  const overall = pack.overallIndex
    ? [
        stat(
          say(pack.overallIndex.name),
          card.overallIndex ? figures.percent(card.overallIndex) : '–',
          t('office:satisfaction.overallNote'),
        ),
      ]
    : [];
  return [
    ...overall,
    ...card.indexes.map(({ id, published }) => {
      const index = pack.indexes.find((candidate) => candidate.id === id);
      const value = published ? figures.percent(published, index?.decimals ?? 2) : '–';
      return stat(index ? say(index.name) : id, value, published ? '' : t('office:noAnswers'));
    }),
  ];
}

function caution(results: CampaignResults, words: OfficeWords): ScoreHeadModel['caution'] {
  const { t } = words;
  const missing = missingLines(results, words);
  if (results.publication.range) {
    return {
      title: t('office:score.openTitle'),
      lines: [t('office:score.assumption'), ...missing, ...waitingLines(results, words)],
    };
  }
  if (!results.publication.card.provisional) return null;
  return { title: t('office:score.provisionalTitle'), lines: missing };
}

/** Answers through personal links of groups whose other answers count already. */
function waitingLines({ opened, waiting }: CampaignResults, words: OfficeWords): string[] {
  const { t, figures } = words;
  return opened.pack.groups.flatMap(({ id, invited }) => {
    const count = waiting.get(id) ?? 0;
    if (invited || count === 0) return [];
    return [t('office:score.waiting', { group: words.group(id), count: figures.integer(count) })];
  });
}

/** Criteria without points, and for each group that is left out why and from which criteria. */
function missingLines({ publication }: CampaignResults, words: OfficeWords): string[] {
  const { card, visibility, range } = publication;
  const { t } = words;
  const criteria = criteriaOf(card);
  const without = criteria.filter(({ points }) => !points).map(({ id }) => id);
  const left = new Map<string, string[]>();
  for (const criterion of criteria) {
    for (const score of criterion.groups) {
      const seen = visibility.get(score.group) ?? 'nobody';
      const reason = leftOutReason(seen, score, words);
      if (reason === '') continue;
      const group = words.group(score.group);
      const line =
        range && seen !== 'not-asked'
          ? t('office:score.groupNotYet', { group, reason })
          : t('office:score.missingGroup', { group, reason });
      left.set(line, [...(left.get(line) ?? []), criterion.id]);
    }
  }
  return [
    ...(without.length > 0 && !range
      ? [t('office:score.withoutPoints', { criteria: without.join(', ') })]
      : []),
    ...[...left].map(([line, ids]) =>
      range
        ? t('office:score.inCriteria', { line, count: ids.length })
        : t('office:score.ofCriteria', { line, criteria: ids.join(', ') }),
    ),
  ];
}
