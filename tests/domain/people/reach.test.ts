import type { Person } from '../../../server/domain/people/person';
import { reach, type IssueWay } from '../../../server/domain/people/reach';
import { anInvitation } from '../../support/invitations';

const outcome = (
  by: IssueWay,
  person: Person | undefined,
  changes: { unsubscribed?: boolean; erased?: boolean; group?: string } = {},
): string => {
  const { erased = false, ...rest } = changes;
  const invitation = { ...anInvitation('i', rest), issued: false, mailed: false, erased };
  const reached = reach({ invitation, ...(person && { person }) }, { groups: ['G1'] }, by);
  return reached.ok ? 'reached' : reached.error;
};

const name = 'Nguyễn Văn An';
const email = 'an@x.vn';
const mobile = '0912345678';
const fixedLine = '02438521234';

test.each<[IssueWay, Person, string]>([
  ['mail', { name, email }, 'reached'],
  ['mail', { name, phone: mobile }, 'no-email'],
  ['message', { name, phone: mobile }, 'reached'],
  ['message', { name, phone: fixedLine }, 'no-mobile'],
  ['message', { name, email }, 'no-mobile'],
  ['letter', { name }, 'reached'],
])('by %s, %j is %s', (by, person, expected) => {
  expect(outcome(by, person)).toBe(expected);
});

test('who wants no mail still gets messages and letters', () => {
  const person = { name, email, phone: mobile };
  const ways = (['mail', 'message', 'letter'] as const).map((by) =>
    outcome(by, person, { unsubscribed: true }),
  );
  expect(ways).toEqual(['unsubscribed', 'reached', 'reached']);
});

test('nobody is reached who is not named, was erased, or whose group is not asked any more', () => {
  expect(outcome('letter', undefined)).toBe('unnamed');
  expect(outcome('letter', undefined, { erased: true })).toBe('erased');
  expect(outcome('letter', { name }, { group: 'G2' })).toBe('not-asked');
});
