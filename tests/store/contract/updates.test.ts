import type { Mongoose, Types } from 'mongoose';
import { stores } from '../../support/stores';

describe.each(stores())('updates on the %s', (store) => {
  let mongoose: Mongoose;
  let count = 0;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  /** A collection without a schema's casts, holding the documents given. */
  async function collectionOf(...docs: object[]) {
    count += 1;
    const schema = new mongoose.Schema({ _id: String }, { strict: false, versionKey: false });
    const Item = mongoose.model(`Item${count}`, schema, undefined, { overwriteModels: true });
    for (const doc of docs) await Item.collection.insertOne({ ...doc });
    return Item.collection;
  }

  async function updated(doc: object, update: object): Promise<unknown> {
    const items = await collectionOf({ _id: 'a', ...doc });
    await items.updateOne({}, update);
    return items.findOne({}, { projection: { _id: 0 } });
  }

  describe('operators', () => {
    test.each<[string, object, object, object]>([
      ['$set sets and adds', { n: 1 }, { $set: { n: 2, m: 3 } }, { n: 2, m: 3 }],
      [
        '$set makes the objects of a dotted path',
        {},
        { $set: { 'a.b.c': 1 } },
        { a: { b: { c: 1 } } },
      ],
      [
        '$set keeps the neighbours of a dotted path',
        { a: { b: 1, c: 2 } },
        { $set: { 'a.b': 9 } },
        { a: { b: 9, c: 2 } },
      ],
      ['$set reaches an element of an array', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
      ['$set pads an array with null', { a: [1] }, { $set: { 'a.2': 9 } }, { a: [1, null, 9] }],
      [
        '$unset removes',
        { a: 1, b: { c: 1, d: 2 } },
        { $unset: { a: '', 'b.c': '' } },
        { b: { d: 2 } },
      ],
      ['$unset of nothing', { a: 1 }, { $unset: { x: '' } }, { a: 1 }],
      ['$inc adds', { n: 1 }, { $inc: { n: -3 } }, { n: -2 }],
      ['$inc starts from 0', {}, { $inc: { 'a.n': 2 } }, { a: { n: 2 } }],
      ['$mul multiplies', { n: 3 }, { $mul: { n: 2 } }, { n: 6 }],
      ['$mul of a missing field is 0', {}, { $mul: { n: 2 } }, { n: 0 }],
      [
        '$min keeps the least',
        { n: 3, m: 1 },
        { $min: { n: 2, m: 2, o: 5 } },
        { n: 2, m: 1, o: 5 },
      ],
      [
        '$max keeps the greatest',
        { n: 3, m: 1 },
        { $max: { n: 2, m: 2, o: 5 } },
        { n: 3, m: 2, o: 5 },
      ],
      ['$rename moves', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
      ['$setOnInsert does nothing to a match', { n: 1 }, { $setOnInsert: { n: 2 } }, { n: 1 }],
      ['$push appends', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
      ['$push makes the array', {}, { $push: { a: { b: 1 } } }, { a: [{ b: 1 }] }],
      ['$push with $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
      [
        '$push with a negative $slice',
        { a: [1] },
        { $push: { a: { $each: [2, 3], $slice: -2 } } },
        { a: [2, 3] },
      ],
      [
        '$push with a positive $slice',
        { a: [1] },
        { $push: { a: { $each: [2, 3], $slice: 2 } } },
        { a: [1, 2] },
      ],
      [
        '$push with $slice makes a cut array',
        {},
        { $push: { a: { $each: [1, 2, 3], $slice: -1 } } },
        { a: [3] },
      ],
      [
        '$push with $position',
        { a: [1, 2] },
        { $push: { a: { $each: [9], $position: 1 } } },
        { a: [1, 9, 2] },
      ],
      [
        '$addToSet adds what is new',
        { a: [1] },
        { $addToSet: { a: { $each: [1, 2, 2] } } },
        { a: [1, 2] },
      ],
      [
        '$addToSet compares objects',
        { a: [{ b: 1 }] },
        { $addToSet: { a: { b: 1 } } },
        { a: [{ b: 1 }] },
      ],
      ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
      ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
      [
        '$pull by the fields of elements',
        { a: [{ b: 1, c: 1 }, { b: 2 }] },
        { $pull: { a: { b: 1 } } },
        { a: [{ b: 2 }] },
      ],
      ['$pull with $in', { a: ['x', 'y'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
      ['$pop removes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    ])('%s', async (_rule, before, update, after) => {
      expect(await updated(before, update)).toEqual(after);
    });
  });

  describe('refusals that MongoDB makes too', () => {
    test.each<[string, object, object, number]>([
      ['$inc of a text', { n: 'x' }, { $inc: { n: 1 } }, 14],
      ['$push on a number', { a: 1 }, { $push: { a: 1 } }, 2],
      ['a path through a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
      ['a change of _id', {}, { $set: { _id: 'b' } }, 66],
      ['two operators on one path', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
      ['two operators on a path and its parent', {}, { $set: { a: {} }, $inc: { 'a.b': 1 } }, 40],
    ])('%s', async (_what, doc, update, code) => {
      const items = await collectionOf({ _id: 'a', ...doc });
      await expect(items.updateOne({}, update)).rejects.toMatchObject({ code });
      expect(await items.findOne({})).toEqual({ _id: 'a', ...doc });
    });
  });

  describe('counts', () => {
    test('updateOne changes one match, updateMany all of them', async () => {
      const items = await collectionOf({ _id: 'a', n: 1 }, { _id: 'b', n: 1 }, { _id: 'c', n: 2 });
      expect(await items.updateOne({ n: 1 }, { $set: { m: 1 } })).toEqual({
        acknowledged: true,
        matchedCount: 1,
        modifiedCount: 1,
        upsertedCount: 0,
        upsertedId: null,
      });
      expect(await items.updateMany({ n: 1 }, { $set: { m: 1 } })).toMatchObject({
        matchedCount: 2,
        modifiedCount: 1,
      });
      expect(await items.updateMany({ n: 9 }, { $set: { m: 1 } })).toMatchObject({
        matchedCount: 0,
        modifiedCount: 0,
      });
    });

    test('updateMany meets each document once, though its update moves it', async () => {
      const items = await collectionOf({ _id: 'a', n: 1 }, { _id: 'b', n: 2 }, { _id: 'c', n: 3 });
      await items.createIndex({ n: 1 }, {}, {});
      await items.updateMany({ n: { $gt: 0 } }, { $inc: { n: 10 } });
      expect(await items.distinct('n')).toEqual([11, 12, 13]);
    });

    test('replaceOne keeps the _id and nothing else', async () => {
      const items = await collectionOf({ _id: 'a', n: 1, m: 2 });
      const result = await items.replaceOne({ n: 1 }, { k: 3 });
      expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
      expect(await items.findOne({})).toEqual({ _id: 'a', k: 3 });
      const other: object = { _id: 'b' };
      await expect(items.replaceOne({}, other)).rejects.toMatchObject({
        code: 66,
      });
    });
  });

  describe('upserts', () => {
    test('insert what the filter pins, $set and $setOnInsert', async () => {
      const items = await collectionOf();
      const filter: object = { _id: 'a', 'b.c': 1, n: { $gt: 5 }, $and: [{ m: { $eq: 2 } }] };
      const result = await items.updateOne(
        filter,
        { $set: { s: 1 }, $setOnInsert: { t: 2 }, $inc: { u: 3 } },
        { upsert: true },
      );
      expect(result).toEqual({
        acknowledged: true,
        matchedCount: 0,
        modifiedCount: 0,
        upsertedCount: 1,
        upsertedId: 'a',
      });
      expect(await items.findOne({})).toEqual({ _id: 'a', b: { c: 1 }, m: 2, s: 1, t: 2, u: 3 });
    });

    test('update a match and leave $setOnInsert out', async () => {
      const items = await collectionOf({ _id: 'a', n: 1 });
      const result = await items.updateOne(
        { n: 1 },
        { $set: { s: 1 }, $setOnInsert: { t: 2 } },
        { upsert: true },
      );
      expect(result).toMatchObject({ matchedCount: 1, upsertedCount: 0, upsertedId: null });
      expect(await items.findOne({})).toEqual({ _id: 'a', n: 1, s: 1 });
    });

    test('replaceOne inserts the replacement', async () => {
      const items = await collectionOf();
      const filter: object = { _id: 'a' };
      await items.replaceOne(filter, { n: 1 }, { upsert: true });
      expect(await items.findOne({})).toEqual({ _id: 'a', n: 1 });
    });

    test('two at once on one _id make one document', async () => {
      const items = await collectionOf();
      const filter: object = { _id: 'a' };
      await Promise.all(
        Array.from({ length: 20 }, () =>
          items.updateOne(filter, { $inc: { n: 1 } }, { upsert: true }),
        ),
      );
      expect(await items.findOne({})).toEqual({ _id: 'a', n: 20 });
    });
  });

  describe('findOneAndUpdate', () => {
    test('gives the document as it was, or as it is', async () => {
      const items = await collectionOf({ _id: 'a', n: 1 });
      expect(await items.findOneAndUpdate({ n: 1 }, { $inc: { n: 1 } })).toEqual({
        _id: 'a',
        n: 1,
      });
      expect(
        await items.findOneAndUpdate({ n: 2 }, { $inc: { n: 1 } }, { returnDocument: 'after' }),
      ).toEqual({ _id: 'a', n: 3 });
      expect(await items.findOneAndUpdate({ n: 9 }, { $inc: { n: 1 } })).toBeNull();
    });

    test('picks by sort and shows by projection', async () => {
      const items = await collectionOf({ _id: 'a', n: 1, m: 1 }, { _id: 'b', n: 2, m: 1 });
      expect(
        await items.findOneAndUpdate(
          { m: 1 },
          { $set: { m: 2 } },
          { sort: { n: -1 }, projection: { n: 1, _id: 0 }, returnDocument: 'after' },
        ),
      ).toEqual({ n: 2 });
      expect(await items.distinct('_id', { m: 2 })).toEqual(['b']);
    });

    test('upserts', async () => {
      const items = await collectionOf();
      const filter: object = { _id: 'a' };
      expect(await items.findOneAndUpdate(filter, { $set: { n: 1 } }, { upsert: true })).toBeNull();
      const other: object = { _id: 'b' };
      expect(
        await items.findOneAndUpdate(
          other,
          { $set: { n: 2 } },
          { upsert: true, returnDocument: 'after' },
        ),
      ).toEqual({ _id: 'b', n: 2 });
    });

    test('findOneAndReplace replaces', async () => {
      const items = await collectionOf({ _id: 'a', n: 1 });
      expect(
        await items.findOneAndReplace({ n: 1 }, { m: 2 }, { returnDocument: 'after' }),
      ).toEqual({ _id: 'a', m: 2 });
    });
  });

  describe('through Mongoose documents', () => {
    test('save sends the changes of a document', async () => {
      interface Saved {
        _id: string;
        n: number;
        list: Types.Array<string>;
      }
      const schema = new mongoose.Schema<Saved>({ _id: String, n: Number, list: [String] });
      const Saved = mongoose.model('Saved', schema);
      const doc = await Saved.create({ _id: 'a', n: 1, list: ['x', 'y'] });
      doc.n = 2;
      doc.list.push('z');
      await doc.save();
      doc.list.pull('x');
      await doc.save();
      expect(await Saved.findById('a').lean()).toMatchObject({ n: 2, list: ['y', 'z'] });
    });

    test('a stale document is refused', async () => {
      const schema = new mongoose.Schema({ _id: String, list: [String] });
      const Versioned = mongoose.model('Versioned', schema);
      await Versioned.create({ _id: 'a', list: ['x', 'y'] });
      const [one, two] = [await Versioned.findById('a'), await Versioned.findById('a')];
      one?.set('list', ['z']);
      await one?.save();
      two?.set('list', ['w']);
      await expect(two?.save()).rejects.toThrow(mongoose.Error.VersionError);
    });
  });
});
