import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Mongoose } from 'mongoose';
import { stores } from '../../support/stores';

const run = promisify(execFile);
const SUPPORT = join(__dirname, '..', '..', 'support');
const ATTEMPTS = 150;
const parse: (json: string) => { taken: number } = JSON.parse;

describe.each(stores())('concurrent writes on the %s', (store) => {
  let mongoose: Mongoose;

  beforeAll(async () => {
    mongoose = await store.open();
  });
  afterAll(() => store.destroy());

  type Doc = {
    _id: string;
    n?: number;
    code?: number;
    by?: number;
    state?: string;
    value?: number;
    holder?: string | null;
  };
  const collection = (name: string) => mongoose.connection.collection<Doc>(name);
  const hundred = Array.from({ length: 100 }, (_, i) => i);

  test('of a hundred compare-and-sets, exactly one wins', async () => {
    const items = collection('cas');
    await items.insertOne({ _id: 'a', state: 'free' });
    const results = await Promise.all(
      hundred.map((i) =>
        items.updateOne({ _id: 'a', state: 'free' }, { $set: { state: 'taken', by: i } }),
      ),
    );
    expect(results.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(1);
  });

  test('of a hundred findOneAndUpdates, each takes another document', async () => {
    const items = collection('queue');
    await items.insertMany(hundred.map((i) => ({ _id: `t${i}`, state: 'waiting' })));
    const taken = await Promise.all(
      hundred.map(() => items.findOneAndUpdate({ state: 'waiting' }, { $set: { state: 'taken' } })),
    );
    expect(new Set(taken.map((doc) => doc?._id)).size).toBe(100);
    expect(await items.findOneAndUpdate({ state: 'waiting' }, { $set: { n: 1 } })).toBeNull();
  });

  test('no increment is lost', async () => {
    const items = collection('counter');
    await items.insertOne({ _id: 'a', n: 0 });
    await Promise.all(hundred.map(() => items.updateOne({ _id: 'a' }, { $inc: { n: 1 } })));
    expect(await items.findOne({})).toEqual({ _id: 'a', n: 100 });
  });

  test('a write that fails does not undo those asked for at the same time', async () => {
    const items = collection('batch');
    await items.createIndex({ code: 1 }, { unique: true }, {});
    const results = await Promise.allSettled(
      hundred.map((i) => items.insertOne({ _id: `d${i}`, code: i % 60 })),
    );
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(40);
    expect(await items.countDocuments({})).toBe(60);
  });

  test('a read sees the writes acknowledged before it', async () => {
    const items = collection('own');
    await Promise.all(
      hundred.map(async (i) => {
        await items.insertOne({ _id: `d${i}`, n: i });
        expect(await items.findOne({ _id: `d${i}` })).toEqual({ _id: `d${i}`, n: i });
      }),
    );
  });

  test('two processes share the documents: no place is taken twice, no write is lost', async () => {
    const places = Array.from({ length: ATTEMPTS }, (_, i) => ({
      _id: `place-${i}`,
      holder: null,
    }));
    await collection('places').insertMany(places);
    await collection('counters').insertOne({ _id: 'attempts', value: 0 });
    const compete = async (name: string): Promise<{ taken: number }> => {
      const args = [
        ...['-r', join(SUPPORT, 'typescript.cjs'), join(SUPPORT, 'competing-writer.ts')],
        ...[JSON.stringify(store.options), name, String(ATTEMPTS)],
      ];
      return parse((await run(process.execPath, args)).stdout);
    };
    const [one, two] = await Promise.all([compete('one'), compete('two')]);
    expect(one.taken + two.taken).toBe(ATTEMPTS);
    expect(await collection('places').countDocuments({ holder: 'one' })).toBe(one.taken);
    expect(await collection('places').countDocuments({ holder: 'two' })).toBe(two.taken);
    expect(await collection('counters').findOne({})).toMatchObject({ value: 2 * ATTEMPTS });
    expect(await collection('logs').countDocuments({})).toBe(2 * ATTEMPTS);
  }, 60_000);
});
