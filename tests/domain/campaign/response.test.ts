import { partitionKey, partitionOf } from '../../../server/domain/campaign/response';
import { day } from '../../../server/domain/day';

const PLACE = { campaign: 'c', unit: '250', group: 'G6', channel: 'qr' } as const;
const TODAY = day('2024-11-15');

test('an answer from a desk is counted with its day', () => {
  const partition = partitionOf({ ...PLACE, invited: false }, 'a1b2', TODAY);
  expect(partition).toEqual({ ...PLACE, day: TODAY });
  expect(partitionKey(partition)).toBe('c|250|G6|qr|2024-11-15');
});

test('an invited answer has no day; its partition is split by the id, which nobody can choose', () => {
  const partition = partitionOf({ ...PLACE, channel: 'link', invited: true }, 'a1b2', TODAY);
  expect(partition).toEqual({ ...PLACE, channel: 'link', shard: 'a' });
  expect(partitionKey(partition)).toBe('c|250|G6|link|#a');
});
