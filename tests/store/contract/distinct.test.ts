import type { Mongoose } from 'mongoose';
import { stores } from '../../support/stores';

describe.each(stores())('different values on the %s', (store) => {
  let mongoose: Mongoose;
  let count = 0;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  async function collectionOf(docs: readonly object[], index?: Record<string, 1 | -1>) {
    count += 1;
    const schema = new mongoose.Schema({ _id: Number }, { strict: false, versionKey: false });
    const Item = mongoose.model(`Distinct${count}`, schema, undefined, { overwriteModels: true });
    if (index) await Item.collection.createIndex(index, {}, {});
    for (const [id, doc] of docs.entries())
      await Item.collection.insertOne({ ...doc, _id: id as never });
    return Item.collection;
  }

  const people = Array.from({ length: 730 }, (_, n) => ({
    list: n % 2 === 0 ? 'a' : 'b',
    unit: `u${String(n % 251).padStart(3, '0')}`,
    claim: n % 3 === 0 ? null : `mark-${n}`,
  }));
  const unitsOf = (list: string) =>
    [...new Set(people.filter((one) => one.list === list).map(({ unit }) => unit))].sort();

  test.each<[string, Record<string, 1 | -1> | undefined]>([
    ['an index that starts with the conditions', { list: 1, unit: 1, claim: 1 }],
    ['an index of the field alone', { unit: 1 }],
    ['a falling index', { list: 1, unit: -1 }],
    ['no index', undefined],
  ])('the same with %s', async (_, index) => {
    const items = await collectionOf(people, index);
    expect(await items.distinct('unit', { list: 'a' })).toEqual(unitsOf('a'));
    expect(await items.distinct('unit', { list: 'none' })).toEqual([]);
    expect(
      await items.distinct('unit', { list: { $in: ['a', 'b'] }, unit: { $gt: 'u248' } }),
    ).toEqual(['u249', 'u250']);
    expect(await items.distinct('unit', { list: 'a', claim: { $ne: null } })).toHaveLength(
      new Set(people.filter((p) => p.list === 'a' && p.claim !== null).map((p) => p.unit)).size,
    );
  });

  test.each([true, false])(
    'null is a value, a missing field is none (indexed: %s)',
    async (indexed) => {
      const index = indexed ? ({ n: 1 } as const) : undefined;
      const items = await collectionOf([{ n: 2 }, {}, { n: 1 }, { n: 2 }, {}], index);
      expect(await items.distinct('n')).toEqual([1, 2]);
      const withNull = await collectionOf([{ n: 2 }, {}, { n: null }], index);
      expect(await withNull.distinct('n')).toEqual([null, 2]);
    },
  );

  test('values of several types, in the order of BSON', async () => {
    const when = new Date(5);
    const items = await collectionOf([{ n: when }, { n: 'x' }, { n: true }, { n: 7 }], { n: 1 });
    expect(await items.distinct('n')).toEqual([7, 'x', true, when]);
  });
});
