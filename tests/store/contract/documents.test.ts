import { Mongoose, Types, mongo } from 'mongoose';
import { stores } from '../../support/stores';

describe.each(stores())('documents on the %s', (store) => {
  let mongoose: Mongoose;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  interface Thing {
    _id: string;
    name: string;
    state: string;
    size?: number | null;
    tags?: string[];
    at?: Date;
    any?: unknown;
    bytes?: Buffer;
    ref?: Types.ObjectId;
  }

  function things() {
    const { Schema } = mongoose;
    const schema = new Schema<Thing>(
      {
        _id: String,
        name: { type: String, required: true },
        state: { type: String, default: 'draft' },
        size: Number,
        tags: { type: [String], default: undefined },
        at: Date,
        any: Schema.Types.Mixed,
        bytes: Buffer,
        ref: Schema.Types.ObjectId,
      },
      { strict: 'throw', versionKey: false },
    );
    return mongoose.model(`Thing${new Types.ObjectId().toHexString()}`, schema);
  }

  describe('inserting', () => {
    test('create stores the document with the defaults of its schema', async () => {
      const Thing = things();
      await Thing.create({ _id: 'a', name: 'An' });
      expect(await Thing.findById('a').lean()).toEqual({ _id: 'a', name: 'An', state: 'draft' });
    });

    test('create refuses what the schema refuses, and stores nothing', async () => {
      const Thing = things();
      const stray: object = { _id: 'a', name: 'An', other: 1 };
      await expect(Thing.create({ _id: 'a' })).rejects.toThrow(mongoose.Error.ValidationError);
      await expect(async () => new Thing(stray).save()).rejects.toThrow(/not in schema/);
      expect(await Thing.countDocuments()).toBe(0);
    });

    test('an _id that exists is refused with code 11000', async () => {
      const Thing = things();
      await Thing.create({ _id: 'a', name: 'An' });
      await expect(Thing.create({ _id: 'a', name: 'Bình' })).rejects.toMatchObject({
        name: 'MongoServerError',
        code: 11000,
        keyPattern: { _id: 1 },
        keyValue: { _id: 'a' },
      });
      expect((await Thing.findById('a').lean())?.name).toBe('An');
    });

    test('an _id is given to a document that has none', async () => {
      const Free = mongoose.model('FreeId', new mongoose.Schema({ n: Number }));
      const made = await Free.create({ n: 1 });
      expect((await Free.findOne({ n: 1 }))?._id).toEqual(made._id);
      const raw = await Free.collection.insertOne({ n: 2 });
      expect(raw.insertedId).toBeInstanceOf(mongo.ObjectId);
    });

    test('ordered insertMany stops at the first document that is refused', async () => {
      const Thing = things();
      const docs = ['a', 'b', 'a', 'c'].map((_id) => ({ _id, name: _id }));
      await expect(Thing.insertMany(docs)).rejects.toMatchObject({
        name: 'MongoBulkWriteError',
        code: 11000,
      });
      expect(await Thing.distinct('_id')).toEqual(['a', 'b']);
    });

    test('unordered insertMany stores all the documents that are not refused', async () => {
      const Thing = things();
      const docs = ['a', 'b', 'a', 'c'].map((_id) => ({ _id, name: _id }));
      await expect(Thing.insertMany(docs, { ordered: false })).rejects.toMatchObject({
        code: 11000,
        writeErrors: [{ index: 2, code: 11000 }],
      });
      expect(await Thing.distinct('_id')).toEqual(['a', 'b', 'c']);
    });
  });

  describe('values come back as they were stored', () => {
    const id = new Types.ObjectId();
    test.each([
      ['a date', { at: new Date('2024-02-29T01:02:03.004Z') }],
      ['an ObjectId', { ref: id }],
      ['null', { any: null }],
      [
        'nested objects and arrays',
        { any: { a: [1, { b: 'ă' }, [2.5, null]], c: { d: { e: false } } } },
      ],
      ['text with astral characters, zeros and quotes', { any: 'Đ𝄞\u0000"\'' }],
      ['large and fractional numbers', { any: [2 ** 53 - 1, -(2 ** 40), 0.1, 1e300] }],
      ['booleans', { any: [true, false] }],
    ])('%s', async (_what, fields) => {
      const Thing = things();
      await Thing.create({ _id: 'a', name: 'An', ...fields });
      expect(await Thing.findById('a').lean()).toEqual({
        _id: 'a',
        name: 'An',
        state: 'draft',
        ...fields,
      });
    });

    test('a Buffer', async () => {
      const Thing = things();
      const bytes = Buffer.from([0, 255, 128, 7]);
      await Thing.create({ _id: 'a', name: 'An', bytes });
      expect(Buffer.from((await Thing.findById('a'))?.bytes ?? []).equals(bytes)).toBe(true);
      expect(await Thing.countDocuments({ bytes })).toBe(1);
      expect(await Thing.countDocuments({ bytes: Buffer.from([0, 254, 128, 7]) })).toBe(0);
    });

    test('undefined is left out', async () => {
      const Thing = things();
      const fields: object = { size: undefined, any: { x: undefined, y: 1 } };
      await Thing.create({ _id: 'a', name: 'An', ...fields });
      expect(await Thing.findById('a').lean()).toEqual({
        _id: 'a',
        name: 'An',
        state: 'draft',
        any: { y: 1 },
      });
    });
  });

  describe('reading', () => {
    const sizes: [string, number | null | undefined][] = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', null],
      ['e', undefined],
    ];
    async function filled() {
      const Thing = things();
      await Thing.insertMany(
        sizes.map(([_id, size]) => ({ _id, name: `n-${_id}`, size, tags: [_id, 'all'] })),
      );
      return Thing;
    }

    test.each<[string, object, string]>([
      ['equality', { size: 2 }, 'b'],
      ['$eq', { size: { $eq: 2 } }, 'b'],
      ['$ne', { size: { $ne: 2 } }, 'acde'],
      ['$in', { size: { $in: [1, 3, 9] } }, 'ac'],
      ['an empty $in', { size: { $in: [] } }, ''],
      ['$nin', { size: { $nin: [1, 3] } }, 'bde'],
      ['$gt and $lte', { size: { $gt: 1, $lte: 3 } }, 'bc'],
      ['$gte and $lt', { size: { $gte: 1, $lt: 3 } }, 'ab'],
      ['null, which a missing field equals', { size: null }, 'de'],
      ['$exists', { size: { $exists: false } }, 'e'],
      ['$type', { size: { $type: 'null' } }, 'd'],
      ['$or', { $or: [{ size: 1 }, { name: 'n-e' }] }, 'ae'],
      ['$and', { $and: [{ size: { $gt: 1 } }, { size: { $lt: 3 } }] }, 'b'],
      ['$nor', { $nor: [{ size: 1 }, { size: null }] }, 'bc'],
      ['$not', { size: { $not: { $gt: 1 } } }, 'ade'],
      ['a regular expression', { name: /^N-[ab]$/i }, 'ab'],
      ['$regex', { name: { $regex: 'a$' } }, 'a'],
      ['an element of an array', { tags: 'c' }, 'c'],
      ['$all', { tags: { $all: ['all', 'd'] } }, 'd'],
      ['$size', { tags: { $size: 2 } }, 'abcde'],
      ['$elemMatch', { tags: { $elemMatch: { $gt: 'b', $lt: 'd' } } }, 'c'],
      ['_id ranges', { _id: { $gt: 'b' } }, 'cde'],
      ['everything', {}, 'abcde'],
    ])('find by %s', async (_what, filter, expected) => {
      const Thing = await filled();
      const ids = (await Thing.find(filter).sort({ _id: 1 }).lean()).map(({ _id }) => _id);
      expect(ids.join('')).toBe(expected);
      expect(await Thing.countDocuments(filter)).toBe(expected.length);
    });

    test('findOne gives one match or null', async () => {
      const Thing = await filled();
      expect((await Thing.findOne({ size: 2 }))?._id).toBe('b');
      expect(await Thing.findOne({ size: 7 })).toBeNull();
    });

    test('skip and limit cut the sorted matches', async () => {
      const Thing = await filled();
      const found = await Thing.find().sort({ _id: -1 }).skip(1).limit(2).lean();
      expect(found.map(({ _id }) => _id)).toEqual(['d', 'c']);
      expect(await Thing.countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
    });

    test('exists, estimatedDocumentCount and distinct', async () => {
      const Thing = await filled();
      expect(await Thing.exists({ size: 3 })).toEqual({ _id: 'c' });
      expect(await Thing.exists({ size: 4 })).toBeNull();
      expect(await Thing.estimatedDocumentCount()).toBe(5);
      expect((await Thing.distinct('tags', { size: { $lt: 3 } })).sort()).toEqual([
        'a',
        'all',
        'b',
      ]);
    });

    test('a collection that does not exist is empty', async () => {
      const Thing = things();
      expect(await Thing.find()).toEqual([]);
      expect(await Thing.findOne()).toBeNull();
      expect(await Thing.countDocuments({ name: 'x' })).toBe(0);
      expect((await Thing.deleteMany({})).deletedCount).toBe(0);
    });

    test('a filter on a field outside the schema is an error', async () => {
      await expect(things().find({ other: 1 })).rejects.toThrow(/not in schema/);
    });
  });

  describe('deleting', () => {
    test('deleteOne, deleteMany and findOneAndDelete tell what they deleted', async () => {
      const Thing = things();
      await Thing.insertMany([1, 2, 3, 4, 5].map((size) => ({ _id: `${size}`, name: 'n', size })));
      expect(await Thing.deleteOne({ size: 1 })).toEqual({ acknowledged: true, deletedCount: 1 });
      expect(await Thing.deleteOne({ size: 1 })).toEqual({ acknowledged: true, deletedCount: 0 });
      expect((await Thing.findOneAndDelete({ name: 'n' }, { sort: { size: -1 } }))?._id).toBe('5');
      expect(await Thing.findOneAndDelete({ size: 5 })).toBeNull();
      expect((await Thing.deleteMany({ size: { $gte: 3 } })).deletedCount).toBe(2);
      expect(await Thing.distinct('_id')).toEqual(['2']);
    });

    test('a dropped collection is empty and can be used again', async () => {
      const Thing = things();
      await Thing.create({ _id: 'a', name: 'An' });
      await Thing.collection.drop();
      expect(await Thing.countDocuments()).toBe(0);
      await Thing.create({ _id: 'a', name: 'An' });
      expect(await Thing.countDocuments()).toBe(1);
    });
  });
});
