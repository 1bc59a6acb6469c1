import { DRAW_HASHES } from '../../server/actions/draw/draw-hashes';
import type { DescribedInvitation } from '../../server/demonstration/describe-invitations';
import { describeRecheck } from '../../server/demonstration/describe-recheck';
import { SeededRandom } from '../../server/demonstration/seeded-random';
import { drawRecheck } from '../../server/domain/draw/recheck';
import { day } from '../../server/domain/day';
import { KEY } from './described';

const DATA = {
  id: 'phuc-tra',
  on: day('2025-01-06'),
  percent: '10',
  askedOn: [day('2025-01-07'), day('2025-01-08')],
  outcomes: { 'right-person': 6, 'not-the-person': 1, unreachable: 1, open: 2 },
};

const invitation = (group: string, number: number, claim?: string): DescribedInvitation => ({
  invitation: {
    id: `${group}-${number}`,
    campaign: 'dot',
    group,
    unit: '01',
    assesses: '250',
    channel: 'link',
    hasEmail: false,
    unsubscribed: false,
    ...(claim !== undefined && { claim }),
  },
  tokenHash: '',
});

/** Of each group a hundred, of whom the first 91 and 20 have answered. */
const invitations = [91, 20].flatMap((answered, group) =>
  Array.from({ length: 100 }, (_, i) =>
    invitation(`G${group + 1}`, i, i < answered ? `claim${i}` : undefined),
  ),
);

const described = describeRecheck(
  { campaign: 'dot', data: DATA, invitations, key: KEY },
  new SeededRandom('recheck'),
);

test('a tenth of those who answered in each group is asked again, rounded up', () => {
  const { recheck } = described;
  expect(recheck.answered).toEqual({ G1: 91, G2: 20 });
  const asked = (group: string) => recheck.invitations.filter((id) => id.startsWith(group)).length;
  expect([asked('G1'), asked('G2')]).toEqual([10, 2]);
});

test('the draw can be made again from its seed', () => {
  const { seed, percent, invitations: asked } = described.recheck;
  const answered = invitations.flatMap(({ invitation: { id, group, claim } }) =>
    claim === undefined ? [] : [{ id, group }],
  );
  expect(drawRecheck(answered, percent, DRAW_HASHES.keyed(seed))).toEqual(asked);
});

test('some of them have an outcome, on a day on which people were asked; nobody else has one', () => {
  const outcomes = described.invitations.filter(({ invitation }) => invitation.recheck);
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes.length).toBeLessThan(described.recheck.invitations.length);
  for (const { invitation } of outcomes) {
    expect(described.recheck.invitations).toContain(invitation.id);
    expect(DATA.askedOn).toContain(invitation.recheck?.on);
  }
  const rest = described.invitations.filter((entry) => !outcomes.includes(entry));
  expect(invitations).toEqual(expect.arrayContaining(rest));
  expect(rest.length + outcomes.length).toBe(invitations.length);
});
