import type { Desk } from '../../domain/campaign/desk';
import { addMissing } from '../add-missing';
import { addOnce } from '../add-once';
import type { DeskRepository } from '../contracts/desks';
import type { Models } from '../models';
import type { DeskDocument } from '../schemas/desk';

export function deskRepository({ desks }: Models): DeskRepository {
  return {
    add: (desk) => addOnce(() => desks.create(toDocument(desk))),

    async addAll(list) {
      const documents = list.map(toDocument);
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

    async change(code, { name, openingHours, fields }) {
      const { matchedCount } = await desks.updateOne(
        { _id: code, retiredOn: { $exists: false } },
        {
          $set: { name, ...(openingHours && { openingHours }), ...(fields && { fields }) },
          $unset: { ...(!openingHours && { openingHours: 1 }), ...(!fields && { fields: 1 }) },
        },
      );
      return matchedCount > 0;
    },

    async setDoors(code, campaign, groups) {
      const own = groups.map((group) => ({ campaign, group }));
      for (;;) {
        const found = await desks.findById(code).lean<DeskDocument>();
        if (found === null) return;
        const { doors } = found;
        const next = [...doors.filter((door) => door.campaign !== campaign), ...own];
        const { matchedCount } = await desks.updateOne(
          { _id: code, doors: { $eq: doors } },
          { doors: next },
        );
        if (matchedCount > 0) return;
      }
    },

    async retire(code, { on, replacedBy }) {
      const { matchedCount } = await desks.updateOne(
        { _id: code, retiredOn: { $exists: false } },
        { $set: { retiredOn: on, ...(replacedBy !== undefined && { replacedBy }) } },
      );
      return matchedCount > 0;
    },
  };
}

function toDocument({ code, ...rest }: Desk): DeskDocument {
  return { _id: code, ...rest };
}

function toDesk({ _id, ...rest }: DeskDocument): Desk {
  return { code: _id, ...rest };
}
