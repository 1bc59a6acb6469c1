/** Who has answered a criterion, group by group; what is hidden or too few is said in words, never as 0. */
import type { GroupVisibility, Publication } from '../../../domain/disclosure/publish';
import type { GroupScore } from '../../../domain/score/scorecard';
import type { OfficeWords } from './words';

export interface RespondentsModel {
  readonly group: string;
  readonly text: string;
  /** Whether the group is outside the criterion's mean. */
  readonly left: boolean;
  /** The group's name and why it is left out. */
  readonly title: string;
}

/** The respondents of each group of a criterion that is asked, as short as a table cell. */
export function respondentsModel(
  { visibility }: Publication,
  groups: readonly GroupScore[],
  words: OfficeWords,
): RespondentsModel[] {
  return groups.flatMap((score) => {
    const seen = visibility.get(score.group) ?? 'nobody';
    if (seen === 'not-asked') return [];
    const reason = leftOutReason(seen, score, words);
    return {
      group: score.group,
      text: seen === 'shown' ? words.figures.integer(score.n) : shortText(seen, words),
      left: reason !== '',
      title: reason === '' ? words.group(score.group) : `${words.group(score.group)}: ${reason}`,
    };
  });
}

/** Why a group is outside the mean of a criterion; empty when it is in. */
export function leftOutReason(
  seen: GroupVisibility,
  { n, minValid, counted }: GroupScore,
  { figures, t, pack }: OfficeWords,
): string {
  if (seen !== 'shown')
    return t(`office:visibility.${seen}`, { least: pack.disclosure.minimumBase });
  if (counted) return '';
  return t('office:underMinimum', { n: figures.integer(n), least: figures.integer(minValid) });
}

function shortText(
  seen: Exclude<GroupVisibility, 'shown' | 'not-asked'>,
  { t, pack }: OfficeWords,
): string {
  return t(`office:visibilityShort.${seen}`, { least: pack.disclosure.minimumBase });
}
