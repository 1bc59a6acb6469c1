import { Mongoose, Types } from 'mongoose';
import { stores } from '../../support/stores';

type Doc = { _id: string; [field: string]: unknown };

describe.each(stores())('sorting and projecting on the %s', (store) => {
  let mongoose: Mongoose;
  let count = 0;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  async function collectionOf(docs: Doc[], ...indexes: Record<string, 1 | -1>[]) {
    count += 1;
    const items = mongoose.connection.collection<Doc>(`c${count}`);
    for (const index of indexes) await items.createIndex(index, {}, {});
    for (const doc of docs) await items.insertOne(doc);
    return items;
  }

  const mixed: Doc[] = [
    { _id: 'missing' },
    { _id: 'negative', v: -1.5 },
    { _id: 'zero', v: 0 },
    { _id: 'large', v: 2 ** 40 },
    { _id: 'empty text', v: '' },
    { _id: 'text A', v: 'A' },
    { _id: 'text a', v: 'a' },
    { _id: 'text đ', v: 'đ' },
    { _id: 'text 𝄞', v: '𝄞' },
    { _id: 'object', v: { a: 1 } },
    { _id: 'longer object', v: { a: 1, b: 0 } },
    { _id: 'objectId', v: new Types.ObjectId('64b000000000000000000001') },
    { _id: 'false', v: false },
    { _id: 'true', v: true },
    { _id: 'date', v: new Date(-5) },
    { _id: 'later', v: new Date(5) },
  ];
  const inOrder = mixed.map(({ _id }) => _id);

  describe.each([
    ['without an index', []],
    ['with an index', [{ v: 1 } as const]],
    ['with a descending index', [{ v: -1 } as const]],
  ])('%s', (_how, indexes) => {
    test('values of mixed types sort in the order of BSON', async () => {
      const items = await collectionOf([...mixed].reverse(), ...indexes);
      const ids = async (way: 1 | -1) =>
        (await items.find({}, { sort: { v: way } }).toArray()).map(({ _id }) => _id);
      expect(await ids(1)).toEqual(inOrder);
      expect(await ids(-1)).toEqual([...inOrder].reverse());
    });

    test('null sorts with the missing fields', async () => {
      const docs = [{ _id: 'n', v: null }, { _id: 'm' }, { _id: 'x', v: 1 }];
      const items = await collectionOf(docs, ...indexes);
      const found = await items.find({}, { sort: { v: -1 } }).toArray();
      expect(found.map(({ _id }) => _id)[0]).toBe('x');
    });

    test('a range only matches values of its own type', async () => {
      const items = await collectionOf(mixed, ...indexes);
      const ids = async (filter: object) => (await items.distinct('_id', filter)).length;
      expect(await ids({ v: { $lt: 10 } })).toBe(2);
      expect(await ids({ v: { $gte: '' } })).toBe(5);
      expect(await ids({ v: { $gt: new Date(0) } })).toBe(1);
      expect(await ids({ v: { $lte: true } })).toBe(2);
    });
  });

  const grid: Doc[] = Array.from({ length: 60 }, (_, i) => ({
    _id: `${i}`,
    a: i % 4,
    b: i % 5,
    c: i,
  }));
  const compare = (x: unknown, y: unknown) => Number(x) - Number(y);

  test.each<[string, Record<string, 1 | -1>[], Record<string, 1 | -1>]>([
    ['no index', [], { a: 1, b: -1, c: 1 }],
    ['an index in that order', [{ a: 1, b: -1, c: 1 }], { a: 1, b: -1, c: 1 }],
    ['an index in the reverse order', [{ a: -1, b: 1, c: -1 }], { a: 1, b: -1, c: 1 }],
    ['an index in another order', [{ a: 1, b: 1, c: 1 }], { a: 1, b: -1, c: 1 }],
    ['indexes on each field', [{ a: 1 }, { b: 1 }, { c: 1 }], { b: -1, a: -1, c: -1 }],
  ])('a compound sort with %s', async (_how, indexes, sort) => {
    const items = await collectionOf(grid, ...indexes);
    const expected = [...grid].sort((x, y) => {
      for (const [field, way] of Object.entries(sort)) {
        const order = compare(x[field], y[field]);
        if (order !== 0) return order * way;
      }
      return 0;
    });
    expect(await items.find({}, { sort }).toArray()).toEqual(expected);
    expect(await items.find({}, { sort, skip: 7, limit: 9 }).toArray()).toEqual(
      expected.slice(7, 16),
    );
    const odd = expected.filter(({ a }) => a === 1);
    expect(await items.find({ a: 1 }, { sort }).toArray()).toEqual(odd);
  });

  test('an array sorts by its least element, descending by its greatest', async () => {
    const items = await collectionOf([
      { _id: 'a', v: [5, 1] },
      { _id: 'b', v: [2, 3] },
      { _id: 'c', v: [] },
    ]);
    const ids = async (way: 1 | -1) =>
      (await items.find({}, { sort: { v: way } }).toArray()).map(({ _id }) => _id).join('');
    expect(await ids(1)).toBe('cab');
    expect(await ids(-1)).toBe('abc');
  });

  describe('projections', () => {
    const doc = {
      _id: 'x',
      a: 1,
      b: { c: 2, d: [3], e: { f: 4 } },
      g: [{ h: 5, i: 6 }, 7, { i: 8 }],
    };

    test.each<[string, Record<string, unknown>, object]>([
      ['nothing asked: everything', {}, doc],
      ['inclusion', { a: 1 }, { _id: 'x', a: 1 }],
      ['inclusion without _id', { a: 1, _id: 0 }, { a: 1 }],
      ['only _id', { _id: 1 }, { _id: 'x' }],
      ['a nested inclusion', { 'b.c': 1 }, { _id: 'x', b: { c: 2 } }],
      [
        'two nested inclusions',
        { 'b.c': 1, 'b.e.f': true },
        { _id: 'x', b: { c: 2, e: { f: 4 } } },
      ],
      ['inclusion inside an array', { 'g.h': 1 }, { _id: 'x', g: [{ h: 5 }, {}] }],
      ['inclusion of a missing field', { z: 1 }, { _id: 'x' }],
      ['exclusion', { b: 0, g: 0 }, { _id: 'x', a: 1 }],
      ['a nested exclusion', { 'b.d': 0, 'b.e': 0, g: 0 }, { _id: 'x', a: 1, b: { c: 2 } }],
      ['exclusion inside an array', { 'g.i': 0, b: 0 }, { _id: 'x', a: 1, g: [{ h: 5 }, 7, {}] }],
      ['exclusion of _id', { _id: 0, b: false, g: false }, { a: 1 }],
    ])('%s', async (_what, projection, expected) => {
      const items = await collectionOf([{ ...doc }]);
      expect(await items.findOne({}, { projection })).toEqual(expected);
    });

    test('inclusion and exclusion do not mix', async () => {
      const items = await collectionOf([{ ...doc }]);
      const mixedUp = async () => items.findOne({}, { projection: { a: 1, b: 0 } });
      await expect(mixedUp()).rejects.toMatchObject({ code: 31254 });
    });
  });
});
