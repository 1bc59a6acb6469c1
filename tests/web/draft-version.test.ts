import { draftVersion } from '../../server/web/draft-version';

type Opened = Parameters<typeof draftVersion>[0];

const version = (id: string, group: string, packHash: string): string =>
  draftVersion({ opened: { campaign: { id, packHash } }, group: { id: group } } as Opened);

test('differs between campaigns, groups and packs, and is otherwise the same', () => {
  const versions = [version('a', 'G6', 'x'), version('b', 'G6', 'x'), version('a', 'G5', 'x')];
  expect(new Set([...versions, version('a', 'G6', 'y')]).size).toBe(4);
  expect(version('a', 'G6', 'x')).toBe(versions[0]);
});
