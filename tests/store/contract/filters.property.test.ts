import fc from 'fast-check';
import { find } from 'mingo';
import type { Mongoose } from 'mongoose';
import { embeddedStore } from '../../support/stores';

type Doc = { _id: string; [field: string]: unknown };

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -0.5, 2 ** 40),
  fc.constantFrom('', 'a', 'b', 'ă', 'đ', 'a\u0000b'),
  fc.boolean(),
  fc.constantFrom(new Date(0), new Date(86_400_000)),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constant(null) },
);

const fields = fc.record(
  {
    a: value,
    b: value,
    n: fc.record({ c: value, d: value }, { requiredKeys: [] }),
    list: fc.array(scalar, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const comparison = fc.oneof(
  value,
  fc.record({ $eq: value }),
  fc.record({ $ne: value }),
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $not: fc.record({ $gt: scalar }) }),
  fc.record({ $exists: fc.boolean() }),
);

const condition = fc
  .tuple(fc.constantFrom('a', 'b', 'n.c', 'n.d', 'list'), comparison)
  .map(([path, test]): object => ({ [path]: test }));

const filter = fc.oneof(
  condition,
  fc.tuple(condition, condition).map(([one, two]): object => ({ ...one, ...two })),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((all): object => ({ $and: all })),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((any): object => ({ $or: any })),
  fc.tuple(condition, condition).map(([one, two]): object => ({ ...one, $nor: [two] })),
);

describe('a filter selects on the embedded store what mingo selects in an array', () => {
  const store = embeddedStore();
  let mongoose: Mongoose;
  let count = 0;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  test.each<[string, Record<string, 1 | -1>[]]>([
    ['without indexes', []],
    ['with indexes', [{ a: 1 }, { b: -1, a: 1 }, { 'n.c': 1, b: 1 }]],
  ])('%s', async (_how, indexes) => {
    const property = fc.asyncProperty(
      fc.array(fields, { maxLength: 12 }),
      fc.array(filter, { minLength: 4, maxLength: 4 }),
      async (contents, filters) => {
        count += 1;
        const items = mongoose.connection.collection<Doc>(`p${count}`);
        for (const index of indexes) await items.createIndex(index, {}, {});
        const docs: Doc[] = contents.map((content, i) => ({ _id: `d${i}`, ...content }));
        if (docs.length > 0) await items.insertMany(docs);
        for (const tried of filters) {
          const expected = find<Doc>(docs, tried)
            .all()
            .map(({ _id }) => _id);
          const found = (await items.find(tried).toArray()).map(({ _id }) => _id);
          expect(found.sort()).toEqual(expected.sort());
          expect(await items.countDocuments(tried)).toBe(expected.length);
        }
        await items.drop().catch(() => false);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
