/** The closed lists of a campaign: who was invited, and which of them have answered. */
import type { InvitationChannel, NewInvitation } from '../domain/campaign/invitation';
import type { GroupId } from '../domain/definition/pack';
import type { Person } from '../domain/people/person';
import type { Unit } from '../domain/units/unit';
import { digest, keyedToken } from '../ids';
import type { DemonstrationData, Plan } from './demonstration-schema';
import { communesOf } from './describe-desks';
import { WeightedChoice, type SeededRandom } from './seeded-random';

export interface InvitationSource {
  readonly campaign: string;
  readonly data: Pick<DemonstrationData, 'campaigns' | 'plan'>;
  readonly units: readonly Unit[];
  readonly answered: Readonly<Record<GroupId, number>>;
  readonly key: Buffer;
}

/** An answer that came through a personal link: the response's id and place, and nothing else. */
export interface AnsweredLink {
  readonly id: string;
  readonly group: GroupId;
  readonly unit: string;
  readonly channel: InvitationChannel;
}

export interface DescribedInvitation {
  readonly invitation: NewInvitation;
  readonly tokenHash: string;
  /** Sealed into the invitation when it is written; absent where nobody is named. */
  readonly person?: Person;
}

export interface DescribedInvitations {
  readonly invitations: readonly DescribedInvitation[];
  /** Shuffled within each group: their order says nothing of the invitations. */
  readonly answers: readonly AnsweredLink[];
}

/** The token in the link of a demonstration invitation. */
export function demonstrationToken(key: Buffer, invitation: string): string {
  return keyedToken(key, 'invitation', invitation);
}

/** An invitation with its link. */
export function withLink(key: Buffer, invitation: NewInvitation): DescribedInvitation {
  const tokenHash = digest('invitation', demonstrationToken(key, invitation.id));
  return { invitation, tokenHash };
}

/** An invitation whose link was used, and the place of the answer. */
export function answeredBy(
  key: Buffer,
  invitation: NewInvitation,
): { readonly answered: DescribedInvitation; readonly link: AnsweredLink } {
  const { id, group, assesses: unit, channel } = invitation;
  const token = demonstrationToken(key, id);
  const secret = keyedToken(key, 'visit', id);
  const claim = digest('claim', token, secret);
  return {
    answered: withLink(key, { ...invitation, claim }),
    link: { id: digest('response', token, secret), group, unit, channel },
  };
}

/** Everybody invited to a campaign; those who answered carry the claim of their filling. */
export function describeInvitations(
  source: InvitationSource,
  random: SeededRandom,
): DescribedInvitations {
  const invitations: DescribedInvitation[] = [];
  const answers: AnsweredLink[] = [];
  for (const [group, { count, own }] of Object.entries(source.data.plan.invited)) {
    const ofGroup = random.fork(group);
    const invited = unitsOf(source, own, count, ofGroup).map((unit, i): NewInvitation => ({
      id: `${source.campaign}-${group}-${String(i + 1).padStart(3, '0')}`,
      campaign: source.campaign,
      group,
      unit,
      assesses: assessedUnit(source, group, unit, ofGroup),
      channel: 'link',
      hasEmail: false,
      unsubscribed: false,
    }));
    const replies = ofGroup.sample(invited, source.answered[group] ?? 0, ({ unit }) =>
      replyWeight(source.data.plan, unit),
    );
    const links: AnsweredLink[] = [];
    for (const invitation of invited) {
      if (!replies.includes(invitation)) {
        invitations.push(withLink(source.key, invitation));
        continue;
      }
      const { answered, link } = answeredBy(source.key, invitation);
      invitations.push(answered);
      links.push(link);
    }
    answers.push(...ofGroup.sample(links, links.length, () => 1));
  }
  return { invitations, answers };
}

function unitsOf(
  { data, units }: InvitationSource,
  own: Plan['invited'][string]['own'],
  count: number,
  random: SeededRandom,
): string[] {
  const { rootUnit, cityUnit, unitsOn } = data.campaigns;
  const communes = communesOf(data.campaigns, units).map(({ code }) => code);
  const inTurn = (codes: readonly string[], rest: string): string[] =>
    Array.from({ length: count }, (_, i) => codes[i] ?? rest);
  switch (own) {
    case 'city':
      return inTurn([], cityUnit);
    case 'phong': {
      const divisions = units.filter(
        ({ kind, validFrom, validTo }) =>
          kind === 'phong' && validFrom <= unitsOn && (validTo === undefined || unitsOn <= validTo),
      );
      return inTurn(
        divisions.map(({ code }) => code),
        rootUnit,
      );
    }
    case 'xa':
      return inTurn(communes, rootUnit);
    case 'share': {
      const choice = new WeightedChoice(
        communes.map((code) => [code, data.plan.units[code]?.share ?? 1] as const),
      );
      return Array.from({ length: count }, () => choice.draw(random));
    }
  }
}

/** Groups that assess the place of their dossier do so at the district or in their own commune. */
function assessedUnit(
  { data }: InvitationSource,
  group: GroupId,
  own: string,
  random: SeededRandom,
): string {
  const share = data.plan.atRoot[group];
  if (share === undefined || random.chance(share)) return data.campaigns.rootUnit;
  return own;
}

function replyWeight(plan: Plan, unit: string): number {
  return plan.units[unit]?.reply ?? 1;
}
