import { mongo } from 'mongoose';
import type { Doc } from './document';
import type { InsertOutcome } from './writes';

/** What insertMany() gives when every document went in. */
export interface InsertManyResult {
  readonly acknowledged: true;
  readonly insertedCount: number;
  readonly insertedIds: Record<number, unknown>;
}

/** The part of the driver's WriteError that Mongoose and its users read. */
class EmbeddedWriteError {
  constructor(readonly err: { index: number; code: number; errmsg: string; op: Doc }) {}

  get index(): number {
    return this.err.index;
  }

  get code(): number {
    return this.err.code;
  }

  get errmsg(): string {
    return this.err.errmsg;
  }
}

/** A MongoBulkWriteError in all but its private constructor. */
class EmbeddedBulkWriteError extends mongo.MongoServerError {
  constructor(
    readonly writeErrors: readonly EmbeddedWriteError[],
    readonly result: InsertManyResult,
    details: { message: string; code: number },
  ) {
    super(details);
  }

  override get name(): string {
    return 'MongoBulkWriteError';
  }

  get insertedCount(): number {
    return this.result.insertedCount;
  }

  get insertedIds(): Record<number, unknown> {
    return this.result.insertedIds;
  }
}

/**
 * The result of an insertMany.
 * @throws MongoBulkWriteError with one writeErrors entry for each document that was refused.
 */
export function insertManyResult(docs: readonly Doc[], outcome: InsertOutcome): InsertManyResult {
  const result: InsertManyResult = {
    acknowledged: true,
    insertedCount: outcome.inserted.length,
    insertedIds: Object.fromEntries(outcome.inserted.map((i) => [i, docs[i]?.['_id']])),
  };
  const [first] = outcome.errors.values();
  if (!first) return result;
  const writeErrors = [...outcome.errors].map(
    ([index, error]) =>
      new EmbeddedWriteError({ index, code: 11000, errmsg: error.message, op: docs[index] ?? {} }),
  );
  const details = {
    ...Object.fromEntries(Object.entries(first)),
    message: first.message,
    code: 11000,
  };
  throw new EmbeddedBulkWriteError(writeErrors, result, details);
}
