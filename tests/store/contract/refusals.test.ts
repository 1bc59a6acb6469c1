import { Mongoose, Types } from 'mongoose';
import { embeddedStore } from '../../support/stores';

describe('what the embedded store does not do is refused by name', () => {
  const store = embeddedStore();
  let mongoose: Mongoose;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  function itemModel() {
    const { Schema } = mongoose;
    return mongoose.model('Item', new Schema({ _id: String, a: Schema.Types.Mixed }));
  }
  let model: ReturnType<typeof itemModel> | undefined;
  const items = () => (model ??= itemModel());
  const raw = () => items().collection;

  test.each<[string, () => unknown]>([
    ['aggregate', () => items().aggregate([{ $match: {} }])],
    ['bulkWrite', () => items().bulkWrite([{ deleteOne: { filter: { _id: 'a' } } }])],
    ['startSession', () => mongoose.startSession()],
    ['startSession', () => mongoose.connection.transaction(() => Promise.resolve())],
    ['session', () => raw().findOne({}, { session: {} as never })],
    ['collation', () => items().find().collation({ locale: 'vi' })],
    ['explain', () => items().find().explain()],
    ['watch', () => mongoose.connection.watch()],
    ['useDb', () => mongoose.connection.useDb('other')],
    ['dropIndex', () => raw().dropIndex('a_1')],
    ['arrayFilters', () => raw().updateOne({}, { $set: { a: 1 } }, { arrayFilters: [{ x: 1 }] })],
  ])('operation or option: %s', async (name, work) => {
    const attempt = async (): Promise<unknown> => await work();
    await expect(attempt()).rejects.toThrow(new RegExp(`${name}.*embedded store does not support`));
  });

  test.each<[string, object]>([
    ['$where', { $where: 'true' }],
    ['$expr', { $expr: { $eq: ['$a', 1] } }],
    ['$text', { $text: { $search: 'x' } }],
    ['$jsonSchema', { $jsonSchema: {} }],
    ['$near', { a: { $near: [0, 0] } }],
    ['$geoWithin', { a: { $geoWithin: {} } }],
    ['$bitsAllSet', { a: { $bitsAllSet: 1 } }],
    ['$unknown', { a: { $unknown: 1 } }],
    ['$unknown', { $or: [{ a: { $not: { $unknown: 1 } } }] }],
    ['$unknown', { a: { $elemMatch: { b: { $unknown: 1 } } } }],
    ['$type', { a: { $type: 'decimal' } }],
    ['undefined', { a: undefined }],
  ])('filter: %s', async (name, filter) => {
    const attempts = [
      async () => raw().findOne(filter),
      async () => raw().countDocuments(filter),
      async () => raw().deleteMany(filter),
      async () => raw().updateOne(filter, { $set: { a: 1 } }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(name);
  });

  test.each<[string, unknown]>([
    ['\\$currentDate', { $currentDate: { a: true } }],
    ['\\$bit', { $bit: { a: { and: 1 } } }],
    ['\\$unknown', { $unknown: { a: 1 } }],
    ['\\$', { $set: { 'a.$': 1 } }],
    ['\\$\\[\\]', { $inc: { 'a.$[].b': 1 } }],
    ['\\$\\[x\\]', { $inc: { 'a.$[x]': 1 } }],
    ['\\$sort', { $push: { a: { $each: [1], $sort: 1 } } }],
    ['pipeline', [{ $set: { a: 1 } }]],
  ])('update: %s', async (name, update) => {
    const attempt = async () => raw().updateOne({}, update as object);
    await expect(attempt()).rejects.toThrow(new RegExp(`${name}.*embedded store does not support`));
  });

  test.each<[string, object, object]>([
    ['sparse', { a: 1 }, { sparse: true }],
    ['partialFilterExpression', { a: 1 }, { partialFilterExpression: { a: 1 } }],
    ['expireAfterSeconds', { a: 1 }, { expireAfterSeconds: 60 }],
    ['text', { a: 'text' }, {}],
    ['2dsphere', { a: '2dsphere' }, {}],
    ['hashed', { a: 'hashed' }, {}],
  ])('index: %s', async (name, keys, options) => {
    const attempt = async () => raw().createIndex(keys as { a: 1 }, options, {});
    await expect(attempt()).rejects.toThrow(new RegExp(`${name}.*embedded store does not support`));
  });

  test.each<[string, Record<string, unknown>]>([
    ['\\$slice', { a: { $slice: 1 } }],
    ['\\$elemMatch', { a: { $elemMatch: { b: 1 } } }],
    ['a.\\$', { 'a.$': 1 }],
    ['b', { b: '$a' }],
  ])('projection: %s', async (name, projection) => {
    const attempt = async () => raw().findOne({}, { projection });
    await expect(attempt()).rejects.toThrow(new RegExp(`${name}.*embedded store does not support`));
  });

  test('an array in an indexed field', async () => {
    const listed = mongoose.connection.collection<{ _id: string; a: unknown }>('listed');
    await listed.createIndex({ 'a.b': 1 }, {}, {});
    await expect(listed.insertOne({ _id: 'x', a: [{ b: 1 }] })).rejects.toThrow(
      /array in the indexed field a\.b.*embedded store/,
    );
    const full = mongoose.connection.collection<{ _id: string; a: unknown }>('full');
    await full.insertOne({ _id: 'x', a: [1] });
    await expect(full.createIndex({ a: 1 }, {}, {})).rejects.toThrow(
      /array in the indexed field a/,
    );
    expect(await full.listIndexes().toArray()).toHaveLength(1);
  });

  test('values without an order, where an order is needed', async () => {
    const decimals = mongoose.connection.collection<{ _id: string; d: unknown }>('decimals');
    await decimals.insertOne({ _id: 'x', d: Types.Decimal128.fromString('1.5') });
    await expect(decimals.createIndex({ d: 1 }, {}, {})).rejects.toThrow(
      /Decimal128.*embedded store/,
    );
  });
});
