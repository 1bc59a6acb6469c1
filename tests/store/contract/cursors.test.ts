import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Mongoose } from 'mongoose';
import { stores } from '../../support/stores';

const DOCUMENTS = 100_000;
const BATCH = 5_000;
/** A sample collects garbage, which takes a second in a large process: ten in a whole walk. */
const SAMPLE_EVERY = 9_999;
/** All documents together take more than 20 MB of the heap. */
const MAX_GROWTH_BYTES = 8 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of objects still in use: garbage of documents already read says nothing about a cursor. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe.each(stores())('cursors over many documents on the %s', (store) => {
  let mongoose: Mongoose;

  beforeAll(async () => {
    mongoose = await store.open();
    const Answer = answers();
    await Answer.createIndexes();
    for (let from = 0; from < DOCUMENTS; from += BATCH) {
      const batch = Array.from({ length: BATCH }, (_, i) => ({
        _id: `answer-${String(from + i).padStart(6, '0')}`,
        unit: `unit-${(from + i) % 50}`,
        score: (from + i) % 997,
        text: 'một câu trả lời không dài lắm, để tài liệu có kích thước thật',
      }));
      await mongoose.connection.collection<{ _id: string }>('answers').insertMany(batch);
    }
  }, 120_000);
  afterAll(() => store.destroy());

  function answerModel() {
    const { Schema } = mongoose;
    const schema = new Schema({ _id: String, unit: String, score: Number, text: String });
    schema.index({ unit: 1, score: -1 });
    return mongoose.model('Answer', schema);
  }
  let model: ReturnType<typeof answerModel> | undefined;
  const answers = () => (model ??= answerModel());

  /** Walks a cursor; gives how many documents it met and how much the heap in use grew at most. */
  async function walk(filter: object, sort: Record<string, 1 | -1>) {
    const before = heldBytes();
    let count = 0;
    let peak = before;
    for await (const doc of answers().find(filter).sort(sort).lean().cursor()) {
      count += doc._id === null ? 0 : 1;
      if (count % SAMPLE_EVERY === 0) peak = Math.max(peak, heldBytes());
    }
    return { count, growth: peak - before };
  }

  test.each<[string, object, Record<string, 1 | -1>, number]>([
    ['in any order', {}, {}, DOCUMENTS],
    ['by _id, descending', { _id: { $gte: 'answer-080000' } }, { _id: -1 }, DOCUMENTS / 5],
    ['by a compound index', {}, { unit: 1, score: -1 }, DOCUMENTS],
    [
      'by a compound index backwards',
      { unit: { $gte: 'unit-40' } },
      { unit: -1, score: 1 },
      DOCUMENTS / 5 + 10_000,
    ],
    ['by the rest of an index', { unit: 'unit-7' }, { score: 1 }, DOCUMENTS / 50],
    ['over a range', { unit: { $gt: 'unit-1', $lt: 'unit-2' } }, {}, DOCUMENTS / 5],
    ['filtered outside the indexes', { text: /^một/ }, {}, DOCUMENTS],
  ])('%s, memory stays flat', async (_how, filter, sort, expected) => {
    const { count, growth } = await walk(filter, sort);
    expect(count).toBe(expected);
    expect(growth).toBeLessThan(MAX_GROWTH_BYTES);
  });

  test('the order of the index holds from page to page', async () => {
    let last: { unit: string; score: number } | undefined;
    for await (const doc of answers()
      .find({ unit: { $gte: 'unit-4' } })
      .sort({ unit: 1, score: -1 })
      .lean()
      .cursor()) {
      const next = { unit: String(doc.unit), score: Number(doc.score) };
      if (last) {
        const inOrder =
          last.unit < next.unit || (last.unit === next.unit && last.score >= next.score);
        if (!inOrder) throw new Error(`${JSON.stringify(doc)} after ${JSON.stringify(last)}`);
      }
      last = next;
    }
    expect(last?.unit).toBe('unit-9');
  });

  test('an open cursor does not block writers', async () => {
    const Answer = answers();
    const cursor = Answer.find().lean().cursor();
    for (let i = 0; i < 600; i += 1) await cursor.next();
    await Answer.create({ _id: 'zzz', unit: 'new', score: 1 });
    await (
      await store.open()
    ).connection
      .collection('answers')
      .updateOne({ unit: 'new' }, { $set: { score: 2 } });
    expect((await Answer.findById('zzz').lean())?.score).toBe(2);
    await cursor.close();
    await Answer.deleteOne({ _id: 'zzz' });
  });

  test('documents can be deleted while the cursor walks over them', async () => {
    const Answer = answers();
    let met = 0;
    for await (const doc of Answer.find({ unit: 'unit-3' }).lean().cursor()) {
      met += 1;
      if (met % 10 === 0) await Answer.deleteOne({ _id: doc._id });
    }
    expect(met).toBe(DOCUMENTS / 50);
    expect(await Answer.countDocuments({ unit: 'unit-3' })).toBe((DOCUMENTS / 50) * 0.9);
  });
});
