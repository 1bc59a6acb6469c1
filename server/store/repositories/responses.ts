import type { Answers } from '../../domain/answers/answers';
import { partitionKey, type Partition, type Response } from '../../domain/campaign/response';
import { day } from '../../domain/day';
import { addMissing } from '../add-missing';
import { addOnce } from '../add-once';
import type { Models } from '../models';
import type { ResponseDocument } from '../schemas/response';
import type { ResponseRepository } from '../store';

export function responseRepository({ responses }: Models): ResponseRepository {
  return {
    add: (response) => addOnce(() => responses.create(toDocument(response))),

    async addAll(list) {
      const documents = list.map(toDocument);
      await addMissing(() => responses.insertMany(documents, { lean: true, ordered: false }));
    },

    async find(id) {
      const document = await responses.findById(id).lean();
      return document === null ? undefined : toResponse(document);
    },

    async replace(id, revision, answers) {
      const { modifiedCount } = await responses.updateOne(
        { _id: id, revision },
        { $set: { answers: JSON.stringify(answers) }, $inc: { revision: 1 } },
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
