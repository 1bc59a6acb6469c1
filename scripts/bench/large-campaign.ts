/**
 * A campaign of very many real responses, the same on every machine: a district with its communes, some
 * 10 000 partitions, four closed lists of 20 000 people each per million responses.
 */
import type { Answers } from '../../server/domain/answers/answers';
import type { Campaign } from '../../server/domain/campaign/campaign';
import type { Quota } from '../../server/domain/campaign/quota';
import type { Desk } from '../../server/domain/campaign/desk';
import type { NewInvitation } from '../../server/domain/campaign/invitation';
import { partitionOf, type Channel, type Response } from '../../server/domain/campaign/response';
import { addDays, day } from '../../server/domain/day';
import type { GroupId } from '../../server/domain/definition/pack';
import { prepareForm } from '../../server/domain/form/prepare-form';
import { existsOn } from '../../server/domain/units/unit';
import { describeOpenCampaign } from '../../server/demonstration/describe-campaigns';
import { communesOf } from '../../server/demonstration/describe-desks';
import type { DemonstrationFiles } from '../../server/demonstration/read-demonstration-data';
import { Respondents } from '../../server/demonstration/respondent';
import { SeededRandom } from '../../server/demonstration/seeded-random';
import { digest } from '../../server/ids';

export const LARGE_CAMPAIGN = 'trieu-phieu';
/** The day of the measurement; the campaign closes the day after. */
export const MEASURED_ON = day('2024-12-16');

const DAYS = 90;
const INVITED = ['G1', 'G2', 'G3', 'G4'];
const OPEN = ['G5', 'G6'];
const OPEN_CHANNELS = ['qr', 'kiosk', 'paper'] as const;
/** Made-up people of each group and channel; their answers are used again and again. */
const PEOPLE = 300;
const INVITED_SHARE = 0.08;
const ANSWERED_SHARE = 0.7;
const BATCH = 2000;

export class LargeCampaign {
  readonly campaign: Campaign;
  readonly desks: readonly Desk[];
  private readonly communes: readonly string[];
  private readonly divisions: readonly string[];
  private readonly people = new Map<string, readonly Answers[]>();

  constructor(
    private readonly files: DemonstrationFiles,
    private readonly size: number,
  ) {
    const { data, loaded, units } = files;
    const source = { ...data, packId: loaded.pack.id, packHash: loaded.hash };
    this.campaign = {
      ...describeOpenCampaign({ ...source, groups: [...INVITED, ...OPEN] }, MEASURED_ON),
      id: LARGE_CAMPAIGN,
      opensOn: addDays(MEASURED_ON, 1 - DAYS),
      closesOn: addDays(MEASURED_ON, 1),
      demonstration: false,
    };
    this.communes = communesOf(data.campaigns, units).map(({ code }) => code);
    this.desks = [this.campaign.rootUnit, ...this.communes].flatMap(desksOf);
    this.divisions = units
      .filter((unit) => unit.kind === 'phong' && existsOn(unit, this.campaign.unitsOn))
      .map(({ code }) => code);
  }

  /** Closed lists in batches; so many of them as of answers have been answered. */
  *invitations(): Generator<readonly NewInvitation[]> {
    for (const batch of numbers(this.invited / ANSWERED_SHARE)) {
      yield batch.map((n) => {
        const group = INVITED[n % INVITED.length] ?? '';
        const own = this.ownUnits(group);
        return {
          id: digest('bench-invitation', String(n)),
          campaign: this.campaign.id,
          group,
          unit: own[Math.floor(n / INVITED.length) % own.length] ?? this.campaign.rootUnit,
          assesses: this.campaign.rootUnit,
          channel: 'link',
          hasEmail: false,
          unsubscribed: false,
          ...(n < this.invited && { claim: digest('bench-claim', String(n)) }),
        };
      });
    }
  }

  /** What is wanted of every group and unit. */
  quotas(): readonly Quota[] {
    const open = [this.campaign.rootUnit, ...this.communes];
    const units = (group: GroupId): readonly string[] =>
      OPEN.includes(group) ? open : this.ownUnits(group);
    return [...INVITED, ...OPEN].flatMap((group) =>
      units(group).map((unit) => ({
        campaign: this.campaign.id,
        group,
        unit,
        population: this.size,
        populationSource: 'transactions' as const,
        needed: Math.ceil(this.size / 25),
      })),
    );
  }

  /** Responses in batches, in the order of their ids, so that an embedded file grows at its end. */
  *responses(): Generator<readonly Response[]> {
    const ids = Array.from({ length: this.size }, (_, n) => digest('bench', String(n))).sort();
    const random = new SeededRandom(LARGE_CAMPAIGN);
    for (const batch of numbers(this.size)) {
      yield batch.map((n) => this.response(ids[n] ?? '', random));
    }
  }

  private ownUnits(group: GroupId): readonly string[] {
    return group === 'G4' ? this.communes : this.divisions;
  }

  private get invited(): number {
    return Math.floor(this.size * INVITED_SHARE);
  }

  private response(id: string, random: SeededRandom): Response {
    const invited = random.chance(INVITED_SHARE);
    const group = random.pick(invited ? INVITED : OPEN);
    const channel: Channel = invited ? 'link' : random.pick(OPEN_CHANNELS);
    const unit = invited
      ? this.campaign.rootUnit
      : random.pick([this.campaign.rootUnit, ...this.communes]);
    const on = addDays(MEASURED_ON, -Math.floor(random.fraction() * DAYS));
    const desk = channel === 'qr' || channel === 'kiosk' ? this.deskOf(unit, random) : undefined;
    return {
      id,
      partition: partitionOf({ campaign: this.campaign.id, unit, group, channel, invited }, id, on),
      ...(desk && { desk: desk.code }),
      revision: 1,
      answers: random.pick(this.peopleOf(group, channel)),
    };
  }

  private deskOf(unit: string, random: SeededRandom): Desk {
    return random.pick(this.desks.filter((desk) => desk.unit === unit));
  }

  private peopleOf(group: GroupId, channel: Channel): readonly Answers[] {
    const key = `${group}|${channel}`;
    const known = this.people.get(key) ?? this.makePeople(group, channel);
    this.people.set(key, known);
    return known;
  }

  private makePeople(group: GroupId, channel: Channel): readonly Answers[] {
    const { data, loaded, units } = this.files;
    const { campaign } = this;
    const form = prepareForm(loaded.pack, group, {
      terms: campaign.terms,
      units: units.filter((unit) => existsOn(unit, campaign.unitsOn)),
    });
    const respondents = new Respondents(loaded.pack, form, data.habits, data.comments);
    const random = new SeededRandom(`${group}|${channel}`);
    return Array.from({ length: PEOPLE }, () => {
      const place = { group, channel, atRoot: random.chance(0.3), unitMood: 0 };
      return respondents.answer({ ...place, home: random.pick(this.communes) }, random);
    });
  }
}

/** Two desks a unit. */
function desksOf(unit: string): Desk[] {
  const doors = OPEN.map((group) => ({ campaign: LARGE_CAMPAIGN, group }));
  return [1, 2].map((number) => ({
    code: digest('bench-desk', unit, String(number)).slice(0, 8),
    name: { vi: `Quầy ${number}` },
    unit,
    doors,
  }));
}

/** The numbers from 0 up to `count`, in batches. */
function* numbers(count: number): Generator<number[]> {
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, Math.floor(count) - from);
    yield Array.from({ length: size }, (_, n) => from + n);
  }
}
