/** A sealed draw of the closed campaign and its log: who was asked, who answered, who came in whose place. */
import type { NewInvitation } from '../domain/campaign/invitation';
import type { Day } from '../domain/day';
import type { DrawStratum } from '../domain/draw/draw';
import { dueReplacements, type DrawMember, type Replacement } from '../domain/draw/member';
import { drawOrder } from '../domain/draw/order';
import { sealText } from '../domain/draw/seal-text';
import { stratumKey } from '../domain/draw/transaction';
import { DRAW_HASHES } from '../actions/draw/draw-hashes';
import { digest, keyedToken } from '../ids';
import type { DrawListPart, StoredDraw, StoredDrawMember } from '../store/contracts/draws';
import type { CampaignDays } from './calendar-rhythm';
import { describeFrame, type DescribedFrame, type FrameSource } from './describe-frame';
import {
  answeredBy,
  withLink,
  type AnsweredLink,
  type DescribedInvitation,
} from './describe-invitations';
import { WeightedChoice, type SeededRandom } from './seeded-random';

export interface DrawSource extends FrameSource {
  readonly days: CampaignDays;
}

export interface DescribedDraw {
  readonly draw: StoredDraw;
  /** As retention leaves them: without the people of the list. */
  readonly parts: readonly DrawListPart[];
  readonly members: readonly StoredDrawMember[];
  readonly invitations: readonly DescribedInvitation[];
  readonly answers: readonly AnsweredLink[];
}

/** Listed, sealed, drawn. */
const REVISION = 3;
const LINES_A_PART = 500;

/** The draw; which lines it chooses depends on the key, what becomes of the places in each unit does not. */
export function describeDraw(source: DrawSource, random: SeededRandom): DescribedDraw {
  const { campaign, data, key } = source;
  const { id, listedOn, sealedOn, drawnOn } = data.draw.draw;
  const frame = describeFrame(source, random.fork('frame'));
  const { listHash, leftOut, strata, lines } = frame;
  const seed = seedOf(key, id);
  const commitment = DRAW_HASHES.ofBytes(seed);
  const hash = DRAW_HASHES.ofText(sealText({ id, listHash, commitment, strata }, lines));
  const order = drawOrder(lines, DRAW_HASHES.keyed(seed));
  const asked = strata.flatMap((stratum) => {
    const ids = order.get(stratumKey(stratum)) ?? [];
    return askIn(source, stratum, ids, random.fork(stratumKey(stratum)));
  });
  return {
    draw: {
      id,
      campaign: campaign.id,
      revision: REVISION,
      state: 'drawn',
      listedOn,
      listHash,
      leftOut,
      strata,
      seal: { on: sealedOn, commitment, hash },
      drawnOn,
      seed,
    },
    parts: partsOf(campaign.id, id, frame),
    members: asked.map(({ member }) => member),
    invitations: asked.map(({ invitation }) => invitation),
    answers: asked.flatMap(({ link }) => link ?? []),
  };
}

/** A seed that follows from the key: 64 hex digits. */
export function seedOf(key: Buffer, id: string): string {
  return digest('draw-seed', keyedToken(key, 'draw', id));
}

function partsOf(campaign: string, draw: string, { lines }: DescribedFrame): DrawListPart[] {
  return Array.from({ length: Math.ceil(lines.length / LINES_A_PART) }, (_, index) => ({
    draw,
    campaign,
    index,
    lines: lines.slice(index * LINES_A_PART, (index + 1) * LINES_A_PART),
  }));
}

type Place = Pick<Replacement, 'order'> & Partial<Replacement>;

interface Asked {
  readonly member: StoredDrawMember;
  readonly invitation: DescribedInvitation;
  readonly link?: AnsweredLink;
}

/** Asks the sample of a stratum, then reserves until nobody is left to be replaced. */
function askIn(
  source: DrawSource,
  stratum: DrawStratum,
  lines: readonly string[],
  random: SeededRandom,
): readonly Asked[] {
  const { fates } = source.data.draw.draw;
  const reply = source.data.plan.units[stratum.unit]?.reply ?? 1;
  const weights = { ...fates, answered: fates.answered * reply };
  const fate = new WeightedChoice(
    (Object.keys(weights) as Fate[]).map((name) => [name, weights[name]] as const),
  );
  const asked: Asked[] = [];
  const askedOn = new Map<number, Day>();
  let places: readonly Place[] = Array.from({ length: stratum.size }, (_, i) => ({ order: i + 1 }));
  while (places.length > 0) {
    for (const place of places) {
      const drawnDay = source.days.fieldwork.draw(random);
      const notBefore = askedOn.get(place.replaces ?? 0) ?? drawnDay;
      const on = drawnDay < notBefore ? notBefore : drawnDay;
      askedOn.set(place.order, on);
      const line = lines[place.order - 1] ?? '';
      asked.push(askOne(source, { stratum, place, line, fate: fate.draw(random), on }));
    }
    places = dueReplacements(
      stratum,
      asked.map(({ member }) => member),
    );
  }
  return asked;
}

type Fate = keyof DrawSource['data']['draw']['draw']['fates'];

interface Asking {
  readonly stratum: DrawStratum;
  readonly place: Place;
  readonly line: string;
  readonly fate: Fate;
  readonly on: Day;
}

function askOne(
  { campaign, data, key }: DrawSource,
  { stratum: { group, unit }, place, line, fate, on }: Asking,
): Asked {
  const draw = data.draw.draw.id;
  const where = { campaign: campaign.id, group, unit };
  const isSilent = fate !== 'answered' && fate !== 'open';
  const invitation: NewInvitation = {
    id: `${draw}-${line}`,
    ...where,
    assesses: unit,
    channel: 'sample',
    hasEmail: false,
    unsubscribed: isSilent,
    draw: { id: draw, order: place.order },
  };
  const member: DrawMember & Pick<StoredDrawMember, 'campaign'> = {
    draw,
    ...where,
    ...place,
    line,
    invitation: invitation.id,
    ...(isSilent && { nonResponse: { reason: fate, on } }),
  };
  if (fate !== 'answered') return { member, invitation: withLink(key, invitation) };
  const { answered, link } = answeredBy(key, invitation);
  return { member, invitation: answered, link };
}
