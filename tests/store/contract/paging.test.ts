import type { Mongoose } from 'mongoose';
import { stores } from '../../support/stores';

interface Item {
  _id: string;
  group: string;
  n: number;
  loose: number;
}

/** More than the embedded store reads at a time. */
const ALL: readonly Item[] = Array.from({ length: 1300 }, (_, n) => ({
  _id: `i${String((n * 7) % 1300).padStart(4, '0')}`,
  group: n % 3 === 0 ? 'a' : 'b',
  n: n % 50,
  loose: n % 2,
}));

describe.each(stores())('pages of many documents on the %s', (store) => {
  let mongoose: Mongoose;

  beforeAll(async () => {
    mongoose = await store.open();
    const items = mongoose.connection.collection<Item>('items');
    await items.createIndex({ group: 1, n: 1 }, {}, {});
    await items.insertMany([...ALL]);
  });
  afterAll(() => store.destroy());

  test.each<[string, object, Record<string, 1 | -1>]>([
    ['everything by id', {}, { _id: 1 }],
    ['a group by id', { group: 'b' }, { _id: -1 }],
    ['a group in the order of its index', { group: 'b' }, { n: 1, _id: 1 }],
    ['a filter that no index knows', { loose: 1 }, { _id: 1 }],
    ['both', { group: 'b', loose: 1 }, { n: -1, _id: 1 }],
    ['a sort that no index knows', { group: 'b' }, { loose: 1, _id: 1 }],
  ])('%s', async (_, filter, sort) => {
    const items = mongoose.connection.collection<Item>('items');
    const wanted: Partial<Item> = filter;
    const matching = ALL.filter((item) =>
      Object.entries(wanted).every(([name, value]) => item[name as keyof Item] === value),
    ).toSorted((x, y) => inOrder(x, y, sort));
    for (const [skip, limit] of [
      [0, 50],
      [499, 2],
      [400, 600],
      [620, 0],
      [matching.length - 1, 50],
      [matching.length, 50],
      [5000, 50],
      [Number.MAX_SAFE_INTEGER, 50],
    ] as const) {
      const found = await items.find(filter, { sort, skip, limit }).toArray();
      expect(found).toEqual(matching.slice(skip, limit === 0 ? undefined : skip + limit));
    }
  });
});

function inOrder(x: Item, y: Item, sort: Record<string, 1 | -1>): number {
  for (const [name, way] of Object.entries(sort)) {
    const [a, b] = [x[name as keyof Item], y[name as keyof Item]];
    if (a !== b) return (a < b ? -1 : 1) * way;
  }
  return 0;
}
