import type { Mongoose } from 'mongoose';
import { stores } from '../../support/stores';

describe.each(stores())('indexes on the %s', (store) => {
  let mongoose: Mongoose;
  let count = 0;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  function emptyCollection() {
    count += 1;
    return mongoose.connection.collection<{ _id: string; [field: string]: unknown }>(`c${count}`);
  }

  test('a unique index refuses a second document with its key', async () => {
    const items = emptyCollection();
    await items.createIndex({ code: 1 }, { unique: true }, {});
    await items.insertOne({ _id: 'a', code: 'x' });
    await expect(items.insertOne({ _id: 'b', code: 'x' })).rejects.toMatchObject({
      name: 'MongoServerError',
      code: 11000,
      keyPattern: { code: 1 },
      keyValue: { code: 'x' },
    });
    await expect(items.insertOne({ _id: 'b', code: 'x' })).rejects.toThrow(
      'E11000 duplicate key error',
    );
    await items.insertOne({ _id: 'b', code: 'y' });
    await expect(items.updateOne({ _id: 'b' }, { $set: { code: 'x' } })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await items.findOne({ _id: 'b' })).toEqual({ _id: 'b', code: 'y' });
  });

  test('a compound unique index looks at all its fields, nested ones too', async () => {
    const items = emptyCollection();
    await items.createIndex({ survey: 1, 'unit.code': -1 }, { unique: true }, {});
    await items.insertOne({ _id: 'a', survey: 1, unit: { code: 'u' } });
    await items.insertOne({ _id: 'b', survey: 2, unit: { code: 'u' } });
    await expect(
      items.insertOne({ _id: 'c', survey: 1, unit: { code: 'u' } }),
    ).rejects.toMatchObject({
      code: 11000,
      keyPattern: { survey: 1, 'unit.code': -1 },
      keyValue: { survey: 1, 'unit.code': 'u' },
    });
  });

  test('a missing field and null are one key of a unique index', async () => {
    const items = emptyCollection();
    await items.createIndex({ code: 1 }, { unique: true }, {});
    await items.insertOne({ _id: 'a' });
    await expect(items.insertOne({ _id: 'b' })).rejects.toMatchObject({ code: 11000 });
    await expect(items.insertOne({ _id: 'c', code: null })).rejects.toMatchObject({
      code: 11000,
      keyValue: { code: null },
    });
  });

  test('a document may keep its own key', async () => {
    const items = emptyCollection();
    await items.createIndex({ code: 1 }, { unique: true }, {});
    await items.insertOne({ _id: 'a', code: 'x' });
    await items.updateOne({ _id: 'a' }, { $set: { code: 'x', n: 1 } });
    await items.updateOne({ _id: 'a' }, { $set: { code: 'y' } });
    await items.insertOne({ _id: 'b', code: 'x' });
    expect(await items.countDocuments({ code: { $in: ['x', 'y'] } })).toBe(2);
  });

  test('keys of different types are different keys', async () => {
    const items = emptyCollection();
    await items.createIndex({ code: 1 }, { unique: true }, {});
    const codes = [1, '1', true, new Date(1), { n: 1 }, 1.5, '', 0, false, null];
    for (const [i, code] of codes.entries()) await items.insertOne({ _id: `d${i}`, code });
    for (const [i, code] of codes.entries()) {
      expect((await items.findOne({ code }))?._id).toBe(`d${i}`);
    }
  });

  test('fields whose names differ by case are different fields', async () => {
    const items = emptyCollection();
    await items.createIndex({ sentAt: 1 }, { unique: true }, {});
    await items.createIndex({ sentat: 1 }, {}, {});
    await items.insertOne({ _id: 'a', sentAt: 1, sentat: 2 });
    expect(await items.countDocuments({ sentAt: 1, sentat: 2 })).toBe(1);
    expect(await items.countDocuments({ sentAt: 2 })).toBe(0);
  });

  test('an index made later covers the documents there are', async () => {
    const items = emptyCollection();
    for (let i = 0; i < 1200; i += 1) await items.insertOne({ _id: `d${i}`, n: i % 100 });
    await items.createIndex({ n: 1 }, {}, {});
    expect(await items.countDocuments({ n: 7 })).toBe(12);
    expect(await items.countDocuments({ n: { $gte: 90 } })).toBe(120);
  });

  test('a unique index is not made over documents that repeat a key', async () => {
    const items = emptyCollection();
    await items.insertOne({ _id: 'a', code: 'x' });
    await items.insertOne({ _id: 'b', code: 'x' });
    await expect(items.createIndex({ code: 1 }, { unique: true }, {})).rejects.toMatchObject({
      code: 11000,
    });
    expect(await items.listIndexes().toArray()).toHaveLength(1);
    await items.insertOne({ _id: 'c', code: 'x' });
    expect(await items.countDocuments({ code: 'x' })).toBe(3);
  });

  test('making the same index again changes nothing; a clash is refused', async () => {
    const items = emptyCollection();
    expect(await items.createIndex({ a: 1, b: -1 }, { unique: true }, {})).toBe('a_1_b_-1');
    expect(await items.createIndex({ a: 1, b: -1 }, { unique: true }, {})).toBe('a_1_b_-1');
    expect(await items.listIndexes().toArray()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1', unique: true },
    ]);
    await expect(items.createIndex({ a: 1, b: -1 }, {}, {})).rejects.toMatchObject({ code: 86 });
    await expect(
      items.createIndex({ a: 1, b: -1 }, { name: 'x', unique: true }, {}),
    ).rejects.toMatchObject({ code: 85 });
  });

  test('the indexes of a collection that does not exist cannot be listed', async () => {
    await expect(emptyCollection().listIndexes().toArray()).rejects.toMatchObject({ code: 26 });
  });

  test('a schema declares indexes that createIndexes makes', async () => {
    const schema = new mongoose.Schema<{ _id: string; code: string; n: number }>({
      _id: String,
      code: { type: String, unique: true },
      n: Number,
    });
    schema.index({ n: -1, code: 1 });
    const Declared = mongoose.model('Declared', schema);
    await Declared.init();
    await Declared.createIndexes();
    await Declared.createIndexes();
    expect(await Declared.listIndexes()).toMatchObject([
      { name: '_id_' },
      { name: 'code_1', unique: true },
      { name: 'n_-1_code_1' },
    ]);
  });

  test('a store opened again has the same documents and indexes', async () => {
    const name = 'kept';
    const items = mongoose.connection.collection<{ _id: string; code: string }>(name);
    await items.createIndex({ code: 1 }, { unique: true }, {});
    await items.insertOne({ _id: 'a', code: 'x' });
    const again = (await store.open()).connection.collection<{ _id: string; code: string }>(name);
    expect(await again.findOne({ code: 'x' })).toEqual({ _id: 'a', code: 'x' });
    await expect(again.insertOne({ _id: 'b', code: 'x' })).rejects.toMatchObject({ code: 11000 });
    expect(await again.listIndexes().toArray()).toHaveLength(2);
  });

  test('an index made on one connection is kept up by another that was open before', async () => {
    type Doc = { _id: string; code: string };
    const one = mongoose.connection.collection<Doc>('shared');
    const two = (await store.open()).connection.collection<Doc>('shared');
    await two.insertOne({ _id: 'a', code: 'x' });
    await one.createIndex({ code: 1 }, { unique: true }, {});
    await expect(two.insertOne({ _id: 'b', code: 'x' })).rejects.toMatchObject({ code: 11000 });
    await two.insertOne({ _id: 'c', code: 'z' });
    expect((await one.findOne({ code: 'z' }))?._id).toBe('c');
  });
});
