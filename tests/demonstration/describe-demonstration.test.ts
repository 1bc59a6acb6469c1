import { createHash } from 'node:crypto';
import { validateAnswers } from '../../server/domain/answers/validate-answers';
import { noticeOn } from '../../server/domain/campaign/campaign';
import { partitionKey, partitionOf, type Response } from '../../server/domain/campaign/response';
import { addDays, day } from '../../server/domain/day';
import { prepareForm } from '../../server/domain/form/prepare-form';
import { score } from '../../server/domain/score/score';
import { Counter } from '../../server/domain/tally/counter';
import { existsOn } from '../../server/domain/units/unit';
import { weekday } from '../../server/demonstration/calendar-rhythm';
import type {
  Demonstration,
  DescribedCampaign,
} from '../../server/demonstration/describe-demonstration';
import type { DemonstrationFiles } from '../../server/demonstration/read-demonstration-data';
import { described, FIRST_DAY, shippedFiles } from './described';

let files: DemonstrationFiles;
let demo: Demonstration;
let both: readonly DescribedCampaign[];

beforeAll(async () => {
  files = await shippedFiles();
  demo = described(files);
  both = [demo.closed, demo.open];
});

const fingerprint = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
const answersOnly = ({ open, closed }: Demonstration) =>
  [open, closed].map(({ responses }) =>
    responses.map(({ answers }) => JSON.stringify(answers)).sort(),
  );
const ofGroup = ({ responses }: DescribedCampaign, group: string) =>
  responses.filter(({ partition }) => partition.group === group);
const formOf = ({ campaign }: DescribedCampaign, group: string) =>
  prepareForm(files.loaded.pack, group, {
    terms: campaign.terms,
    units: files.units.filter((unit) => existsOn(unit, campaign.unitsOn)),
  });

function scorecard(
  campaign: DescribedCampaign,
  keep: (response: Response) => boolean = () => true,
) {
  const { pack } = files.loaded;
  const tallies = pack.groups.map(({ id }) => {
    const counter = new Counter(pack, formOf(campaign, id));
    for (const response of ofGroup(campaign, id).filter(keep)) counter.add(response.answers);
    return [id, counter.tally()] as const;
  });
  return score(pack, new Map(tallies));
}

/** The published satisfaction index of some responses. */
function satisfaction(campaign: DescribedCampaign, keep: (response: Response) => boolean): number {
  return scorecard(campaign, keep).indexes[0]?.published?.valueOf() ?? Number.NaN;
}

test('the same key, day and seed describe the same demonstration to the byte', () => {
  expect(fingerprint(described(files))).toBe(fingerprint(demo));
  const otherSeed = described(files, { seed: 'another' });
  expect(fingerprint(answersOnly(otherSeed))).not.toBe(fingerprint(answersOnly(demo)));
});

test('another key gives other links, desks and ids, but the same answers', () => {
  const other = described(files, { key: Buffer.alloc(32, 8) });
  const idsOf = (all: Demonstration) => new Set(all.closed.responses.map(({ id }) => id));
  expect([...idsOf(other)].filter((id) => idsOf(demo).has(id))).toEqual([]);
  expect(other.desks[0]?.code).not.toBe(demo.desks[0]?.code);
  const tokensOf = (all: Demonstration) => all.open.invitations.map(({ tokenHash }) => tokenHash);
  expect(new Set([...tokensOf(other), ...tokensOf(demo)]).size).toBe(2 * 195);
  const drawn = (all: Demonstration) => all.closed.drawn.members.map(({ line }) => line);
  expect(drawn(other).filter((line) => drawn(demo).includes(line))).toEqual([]);
  expect(fingerprint(answersOnly(other))).toBe(fingerprint(answersOnly(demo)));
});

test('sizes are as planned', () => {
  expect(both.map(({ responses }) => responses.length)).toEqual([3604, 1208]);
  for (const { campaign, invitations } of both) {
    const invited = (group: string) =>
      invitations.filter(({ invitation }) => invitation.group === group).length;
    expect(['G1', 'G2', 'G3', 'G4', 'G5'].map(invited)).toEqual([60, 22, 15, 18, 80]);
    expect(invitations[0]?.invitation.id).toBe(`${campaign.id}-G1-001`);
  }
});

test('everybody who has claimed an invitation has one response, and the drill leaves some to answer', () => {
  for (const described of both) {
    for (const group of ['G1', 'G2', 'G3', 'G4', 'G5']) {
      const invited = described.invitations.filter(({ invitation }) => invitation.group === group);
      const claims = invited.filter(({ invitation }) => invitation.claim !== undefined).length;
      const links = ofGroup(described, group).filter(
        ({ partition }) => partition.channel === 'link',
      );
      expect(links).toHaveLength(claims);
      if (described === demo.open) expect(invited.length - claims).toBeGreaterThan(5);
      const counted = described.counters
        .filter((counter) => counter.kind === 'invited-answers' && counter.group === group)
        .reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(claims);
    }
  }
});

test('every response fits its form, with nothing that another answer hides', () => {
  for (const described of both) {
    for (const { id } of files.loaded.pack.groups) {
      const form = formOf(described, id);
      const faulty = ofGroup(described, id).filter(({ answers }) => {
        const validated = validateAnswers(form, answers);
        return !validated.ok || validated.value.screenedOut || validated.value.dropped.length > 0;
      });
      expect(faulty).toEqual([]);
    }
  }
});

test('ids are unique and partitions are those of real responses', () => {
  const all = both.flatMap(({ responses }) => responses);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, partition } of all) {
    const { campaign, unit, group, channel } = partition;
    const place = { campaign, unit, group, channel, invited: partition.day === undefined };
    expect(partition).toEqual(partitionOf(place, id, partition.day ?? FIRST_DAY));
  }
});

test('no field of a response leads to an invitation', () => {
  for (const { invitations, responses } of both) {
    const marks = new Set(
      invitations.flatMap(({ invitation: { id, claim = id }, tokenHash }) => [
        id,
        claim,
        tokenHash,
      ]),
    );
    const words = responses.flatMap(({ id, partition, desk = '', answers }) => [
      id,
      desk,
      ...partitionKey(partition).split('|'),
      ...Object.values(answers).flat(),
    ]);
    expect(words.filter((word) => marks.has(word))).toEqual([]);
    const order = responses.map(({ id }) => id);
    expect(order).toEqual([...order].sort());
  }
});

test('those who were drawn and answered have one response each, by their own channel', () => {
  const { drawn, responses, counters, invitations } = demo.closed;
  const claims = invitations.filter(({ invitation }) => invitation.draw && invitation.claim);
  const answers = responses.filter(
    ({ partition }) => partition.channel === 'sample' && partition.shard !== undefined,
  );
  expect(answers).toHaveLength(claims.length);
  expect(claims.length).toBeGreaterThan(200);
  expect(new Set(answers.map(({ id }) => id))).toEqual(new Set(drawn.answers.map(({ id }) => id)));
  const counted = counters.filter(
    ({ kind, group }) => kind === 'invited-answers' && group === 'G6',
  );
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(claims.length);
});

test('desks have working days and Saturday mornings, links have no day', () => {
  const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'];
  for (const { campaign, responses } of both) {
    const last = campaign.id === 'dien-tap' ? addDays(FIRST_DAY, -1) : campaign.closesOn;
    const drawn = new Set(demo.closed.drawn.answers.map(({ id }) => id));
    const misplaced = responses.filter(
      ({ id, partition, desk }) =>
        (partition.day === undefined) !== (partition.channel === 'link' || drawn.has(id)) ||
        (desk === undefined) !== (partition.channel !== 'qr'),
    );
    expect(misplaced).toEqual([]);
    const days = responses.flatMap(({ partition }) => partition.day ?? []);
    expect(days.filter((on) => on < campaign.opensOn || on > last)).toEqual([]);
    expect(days.filter((on) => fixedHolidays.includes(on.slice(5)))).toEqual([]);
    const answersOn = (wanted: number) => days.filter((on) => weekday(on) === wanted).length;
    expect(answersOn(0)).toBe(0);
    expect(answersOn(6)).toBeGreaterThan(0);
    expect(answersOn(6)).toBeLessThan(answersOn(1));
  }
  expect(demo.open.campaign.opensOn).toBe(addDays(FIRST_DAY, -20));
  expect(demo.open.campaign.closesOn).toBe(addDays(FIRST_DAY, 40));
});

test('the closed campaign scores as real surveys do', () => {
  const { total, provisional, percent } = scorecard(demo.closed);
  expect(provisional).toBe(false);
  expect(total.valueOf()).toBeGreaterThanOrEqual(26);
  expect(total.valueOf()).toBeLessThanOrEqual(27.5);
  expect(percent?.valueOf()).toBeGreaterThan(86);
});

test('groups, units and channels differ as they do in life', () => {
  const { closed } = demo;
  const at = (unit: string) =>
    satisfaction(closed, ({ partition }) => partition.unit === unit && partition.group === 'G6');
  const group = (id: string) => satisfaction(closed, ({ partition }) => partition.group === id);
  expect(group('G5')).toBeLessThan(group('G6') - 3);
  expect(at('09013')).toBeLessThan(80);
  expect(at('09019')).toBeGreaterThan(94);
  const via = (channel: string) =>
    satisfaction(
      closed,
      ({ partition }) => partition.channel === channel && partition.group === 'G6',
    );
  expect(via('qr')).toBeGreaterThan(via('sample') + 2);
});

test('people skip, do not know, and sometimes write', () => {
  const citizens = ofGroup(demo.closed, 'G6').map(({ answers }) => answers);
  const share = (holds: (answers: Response['answers']) => boolean) =>
    citizens.filter(holds).length / citizens.length;
  expect(share((answers) => answers['DV38'] === 'KB')).toBeGreaterThan(0.5);
  expect(share((answers) => answers['DV24'] === undefined)).toBeGreaterThan(0.005);
  expect(share((answers) => answers['G6-YK'] !== undefined)).toBeCloseTo(0.06, 1);
  expect(share((answers) => answers['S4'] === '3')).toBeGreaterThan(0.02);
  const overdue = citizens.filter((answers) => answers['S4'] === '3');
  expect(overdue.every((answers) => !'AB'.includes(String(answers['3.3-G6-a'] ?? '-')))).toBe(true);
  expect(citizens.some((answers) => answers['S5'] === '2' && '7.2-G6-a' in answers)).toBe(false);
});

test('comments name no person', () => {
  const { otherFields, ...byKind } = files.data.comments;
  const comments = Object.values(byKind).flatMap(({ kind, critical }) => [...kind, ...critical]);
  const personal = /\d{4,}|@|\b(ông|bà|anh|chị)\s+\p{Lu}/u;
  expect([...comments, ...otherFields].filter((words) => personal.test(words))).toEqual([]);
});

test('every word of the campaigns is filled in, in both languages', () => {
  for (const { campaign } of both) {
    expect(JSON.stringify(campaign)).not.toMatch(/\{[A-Z_]+\}/);
    for (const { notice } of campaign.notices) {
      const texts = [notice.summary, ...Object.values(notice.paragraphs)];
      expect(texts.every((text) => text['vi'] && text['en'])).toBe(true);
    }
    expect(Object.keys(campaign.terms).sort()).toEqual([...files.loaded.pack.campaignTerms].sort());
    const basis = (on: string) => noticeOn(campaign, day(on)).notice.paragraphs.legalBasis['vi'];
    expect(basis('2025-12-31')).toContain('13/2023/NĐ-CP');
    expect(basis('2026-01-01')).toContain('91/2025/QH15');
    expect(basis('2026-01-01')).not.toContain('13/2023');
  }
});
