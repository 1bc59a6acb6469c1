import type { Desk } from '../../domain/campaign/desk';
import { addMissing } from '../add-missing';
import type { Models } from '../models';
import type { DeskDocument } from '../schemas/desk';
import type { DeskRepository } from '../store';

export function deskRepository({ desks }: Models): DeskRepository {
  return {
    async addAll(list) {
      const documents = list.map(({ code, ...rest }) => ({ _id: code, ...rest }));
      await addMissing(() => desks.insertMany(documents, { ordered: false }));
    },

    async find(code) {
      const document = await desks.findById(code).lean<DeskDocument>();
      return document === null ? undefined : toDesk(document);
    },

    async list() {
      const documents = await desks.find().sort({ unit: 1, _id: 1 }).lean<DeskDocument[]>();
      return documents.map(toDesk);
    },
  };
}

function toDesk({ _id, ...rest }: DeskDocument): Desk {
  return { code: _id, ...rest };
}
