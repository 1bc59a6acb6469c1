/** A campaign on the shipped pack with invented answers, published as the office would see it. */
import { join } from 'node:path';
import type { CampaignResults, ChannelResults } from '../../../../server/actions/read-results';
import { loadPack } from '../../../../server/definitions/load-packs';
import type { CampaignState } from '../../../../server/domain/campaign/campaign';
import { day } from '../../../../server/domain/day';
import type { GroupId, Pack, Scoring } from '../../../../server/domain/definition/pack';
import { publish } from '../../../../server/domain/disclosure/publish';
import { publishParts } from '../../../../server/domain/disclosure/publish-parts';
import type { Channel } from '../../../../server/domain/campaign/response';
import { questionsOf } from '../../../../server/domain/form/form';
import { prepareForm } from '../../../../server/domain/form/prepare-form';
import { Counter } from '../../../../server/domain/tally/counter';
import type { Tally } from '../../../../server/domain/tally/tally';
import { loadTranslators } from '../../../../server/i18n';
import type { PageContext } from '../../../../server/web/view-models/frame';

const ROOT = join(__dirname, '..', '..', '..', '..');

/** Which option (by position, best first) each respondent of a group chooses at every question. */
export type Pattern = readonly number[];
export type Patterns = Readonly<Record<GroupId, Pattern>>;

/** Eight respondents whose mean on a 100/60/20/0 scale is 70 %: 0,75 points make 0,525. */
export const SEVENTY: Pattern = [0, 0, 0, 0, 1, 1, 2, 2];
export const FIFTY_CITIZENS: Pattern = Array.from({ length: 50 }, (_, i) => i % 5);
export const EVERYBODY: Patterns = {
  G1: SEVENTY,
  G2: SEVENTY,
  G3: SEVENTY,
  G4: SEVENTY,
  G5: FIFTY_CITIZENS.slice(0, 41),
  G6: FIFTY_CITIZENS,
};

const TRANSLATORS = loadTranslators(join(ROOT, 'server', 'i18n'));

export async function shippedPack(id = 'cchc-huyen-2024'): Promise<Pack> {
  const loaded = await loadPack(join(ROOT, 'survey-definitions', id));
  if (!loaded.ok) throw new Error(`the shipped pack ${id} has faults`);
  return loaded.value.pack;
}

/** The pack with other scoring parameters. */
export function withScoring(pack: Pack, changes: Partial<Scoring>): Pack {
  if (!pack.scoring) throw new Error('the pack gives no score');
  return { ...pack, scoring: { ...pack.scoring, ...changes } };
}

/** A group's tally; the same option at every question of a respondent. */
export function tallyOf(pack: Pack, group: GroupId, pattern: Pattern): Tally {
  const form = prepareForm(pack, group, { terms: {} });
  const counter = new Counter(pack, form);
  for (const choice of pattern) {
    const answers = questionsOf(form).flatMap((question) => {
      if (question.kind !== 'single-choice' || !isMeasured(pack, question.id)) return [];
      const option = question.options[Math.min(choice, question.options.length - 1)];
      return option ? [[question.id, option.code] as const] : [];
    });
    counter.add(Object.fromEntries(answers));
  }
  return counter.tally();
}

function isMeasured(pack: Pack, id: string): boolean {
  const question = pack.questions[id];
  return question?.kind === 'single-choice' && question.scale !== undefined;
}

/** What the campaign's pages are given. */
export function resultsOf(pack: Pack, state: CampaignState, patterns: Patterns): CampaignResults {
  const tallies = new Map(
    Object.entries(patterns).map(([group, pattern]) => [group, tallyOf(pack, group, pattern)]),
  );
  return {
    opened: {
      pack,
      campaign: {
        id: 'dot-thu',
        name: { vi: 'Đợt thử', en: 'Trial' },
        packId: pack.id,
        stage: 'opened',
        revision: 1,
        packHash: '0123456789abcdef0123456789abcdef',
        rootUnit: '250',
        unitsOn: day('2024-12-31'),
        opensOn: day('2024-10-01'),
        closesOn: day('2024-12-31'),
        groups: pack.groups.map(({ id }) => id),
        terms: { CO_QUAN: { vi: 'Phòng Nội vụ', en: 'Home Affairs' } },
        notices: [],
        sampling: {
          method: 'cochran',
          confidence: 95,
          margin: 5,
          allocation: 'proportional',
          minimumPerUnit: 5,
        },
        personalDataDays: 90,
        demonstration: true,
      },
    },
    state,
    publication: publish(pack, tallies, { closed: state === 'closed' }),
    responses: new Map([...tallies].map(([group, tally]) => [group, tally.responses])),
    participation: [
      { group: 'G1', unit: '01', invited: 2000, answered: 8 },
      { group: 'G2', unit: 'PNV', invited: 3, answered: 1 },
      { group: 'G2', unit: 'PTP', invited: 21, answered: 7 },
    ],
    screenedOut: new Map([['G6', 3]]),
    waiting: new Map(),
  };
}

/** Channels from patterns, published together. */
export function channelsOf(
  pack: Pack,
  state: CampaignState,
  channels: Readonly<Partial<Record<Channel, Patterns>>>,
): ChannelResults[] {
  const tallies = new Map(
    (Object.entries(channels) as [Channel, Patterns][]).map(([channel, patterns]) => [
      channel,
      new Map(Object.entries(patterns).map(([id, pattern]) => [id, tallyOf(pack, id, pattern)])),
    ]),
  );
  const publications = publishParts(pack, tallies, { closed: state === 'closed' });
  return [...publications].map(([channel, publication]) => ({
    channel,
    publication,
    responses: new Map(
      [...(tallies.get(channel) ?? [])].map(([id, tally]) => [id, tally.responses]),
    ),
  }));
}

export function contextIn(locale = 'vi'): PageContext {
  return {
    locale,
    t: TRANSLATORS(locale),
    brand: {
      organisation: { vi: 'Phòng Nội vụ' },
      survey: { vi: 'Đợt thử', en: 'Trial' },
      status: 'reconstruction',
    },
  };
}

export { ROOT, TRANSLATORS };
