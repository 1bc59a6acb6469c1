import type { Answers } from '../../domain/answers/answers';
import { partitionKey, type Partition, type Response } from '../../domain/campaign/response';
import { day } from '../../domain/day';
import { addMissing } from '../add-missing';
import { addOnce } from '../add-once';
import type { Models } from '../models';
import type { ResponseDocument } from '../schemas/response';
import type { ResponseRepository } from '../store';

/** All that a withdrawn response loses, so that no reader of partitions and campaigns meets it. */
const EVERYTHING = {
  partition: 1,
  campaign: 1,
  unit: 1,
  group: 1,
  channel: 1,
  day: 1,
  desk: 1,
  revision: 1,
  answers: 1,
} as const;

export function responseRepository({ responses }: Models): ResponseRepository {
  return {
    add: (response) => addOnce(() => responses.create(toDocument(response))),

    async addAll(list) {
      const documents = list.map(toDocument);
      await addMissing(() => responses.insertMany(documents, { lean: true, ordered: false }));
    },

    async find(id) {
      return present(await responses.findById(id).lean());
    },

    async findByStart(start) {
      // `g` comes after every hexadecimal digit
      const document = await responses.findOne({ _id: { $gte: start, $lt: `${start}g` } }).lean();
      return present(document);
    },

    async replace(id, revision, answers) {
      const { modifiedCount } = await responses.updateOne(
        { _id: id, revision },
        { $set: { answers: JSON.stringify(answers) }, $inc: { revision: 1 } },
      );
      return modifiedCount === 1;
    },

    async withdraw(id, revision) {
      const { modifiedCount } = await responses.updateOne(
        { _id: id, revision },
        { $set: { withdrawn: true }, $unset: EVERYTHING },
      );
      return modifiedCount === 1;
    },

    async *streamCounted(partition) {
      const cursor = responses.find({ partition }, { answers: 1, desk: 1 }).lean().cursor();
      for await (const { answers, desk } of cursor) {
        yield { answers: readAnswers(answers), ...(desk !== undefined && { desk }) };
      }
    },

    async *stream(campaign) {
      for await (const document of responses.find({ campaign }).lean().cursor())
        yield toResponse(document);
    },
  };
}

function toDocument({ id, partition, desk, revision, answers }: Response): ResponseDocument {
  const { campaign, unit, group, channel, day: answeredOn } = partition;
  return {
    _id: id,
    partition: partitionKey(partition),
    campaign,
    unit,
    group,
    channel,
    ...(answeredOn !== undefined && { day: answeredOn }),
    ...(desk !== undefined && { desk }),
    revision,
    answers: JSON.stringify(answers),
  };
}

function present(document: ResponseDocument | null): Response | undefined {
  return document === null || document.withdrawn ? undefined : toResponse(document);
}

function toResponse(document: ResponseDocument): Response {
  const { campaign, unit, group, channel } = document;
  const place = { campaign, unit, group, channel };
  const partition: Partition =
    document.day === undefined
      ? { ...place, shard: document._id.slice(0, 1) }
      : { ...place, day: day(document.day) };
  return {
    id: document._id,
    partition,
    ...(document.desk !== undefined && { desk: document.desk }),
    revision: document.revision,
    answers: readAnswers(document.answers),
  };
}

function readAnswers(text: string): Answers {
  return JSON.parse(text) as Answers;
}
