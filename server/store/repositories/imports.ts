import type { PendingImport } from '../../domain/imports/pending-import';
import type { ImportRepository } from '../contracts/imports';
import type { Models } from '../models';
import type { ImportDocument } from '../schemas/import';

const VISIBLE: readonly string[] = ['held', 'decided', 'applied'];
const EXPIRING = ['arriving', 'held', 'applied'] as const;

export function importRepository(models: Models): ImportRepository {
  const { imports, importBatches } = models;
  return {
    ...reading(models),

    async hold({ id, stage, ...rest }, about, batches) {
      await imports.create({ _id: id, ...rest, stage: 'arriving', about });
      for (const [number, content] of batches.entries()) {
        await importBatches.create({ _id: batchId(id, number), import: id, content });
      }
      await imports.updateOne({ _id: id, stage: 'arriving' }, { $set: { stage } });
    },

    async decide(id, now) {
      const { modifiedCount } = await imports.updateOne(
        { _id: id, stage: 'held', expiresAt: { $gt: now } },
        { $set: { stage: 'decided' } },
      );
      return modifiedCount === 1;
    },

    async advance(id, done) {
      await imports.updateOne({ _id: id, done: { $lt: done } }, { $set: { done } });
    },

    async finish(id, expiresAt) {
      const document = await imports.findOne({ _id: id }, { rows: 1 }).lean<ImportDocument>();
      if (document === null) return;
      const applied = { stage: 'applied' as const, done: document.rows, about: '', expiresAt };
      await imports.updateOne({ _id: id, stage: 'decided' }, { $set: applied });
      await importBatches.deleteMany({ import: id });
    },

    async removeExpired(now) {
      const expired = { stage: { $in: [...EXPIRING] }, expiresAt: { $lte: now } };
      await imports.updateMany(expired, { $set: { stage: 'leaving' } });
      for (const { _id } of await imports.find({ stage: 'leaving' }, { _id: 1 }).lean()) {
        await importBatches.deleteMany({ import: _id });
        await imports.deleteOne({ _id });
      }
    },
  };
}

function reading({
  imports,
  importBatches,
}: Models): Pick<ImportRepository, 'find' | 'listDecided' | 'readAbout' | 'readBatch'> {
  return {
    async find(id) {
      const document = await imports.findOne({ _id: id }).lean<ImportDocument>();
      return document === null ? undefined : toPending(document);
    },

    async listDecided() {
      const documents = await imports.find({ stage: 'decided' }, { _id: 1 }).lean();
      return documents.map(({ _id }) => _id);
    },

    async readAbout(id) {
      const document = await imports.findOne({ _id: id }, { about: 1 }).lean<ImportDocument>();
      return document === null || document.about === '' ? undefined : document.about;
    },

    async readBatch(id, batch) {
      const document = await importBatches.findOne({ _id: batchId(id, batch) }).lean();
      return document?.content;
    },
  };
}

function batchId(id: string, number: number): string {
  return `${id}|${number}`;
}

function toPending(document: ImportDocument): PendingImport | undefined {
  const { _id, kind, account, rows, done, stage, expiresAt, returnTo } = document;
  if (!isVisible(stage)) return undefined;
  return { id: _id, kind, account, rows, done, stage, expiresAt, returnTo };
}

function isVisible(stage: ImportDocument['stage']): stage is PendingImport['stage'] {
  return VISIBLE.includes(stage);
}
