import { day } from '../../domain/day';
import type { Recheck } from '../../domain/draw/recheck';
import { addOnce } from '../add-once';
import type { RecheckRepository } from '../contracts/rechecks';
import type { Models } from '../models';
import type { RecheckDocument } from '../schemas/recheck';

export function recheckRepository({ rechecks }: Models): RecheckRepository {
  return {
    add: ({ id, answered, invitations, ...rest }) =>
      addOnce(() =>
        rechecks.create({
          _id: id,
          ...rest,
          answered: JSON.stringify(answered),
          invitations: JSON.stringify(invitations),
        }),
      ),

    async find(id) {
      const document = await rechecks.findById(id).lean<RecheckDocument>();
      return document === null ? undefined : toRecheck(document);
    },

    async list(campaign) {
      const documents = await rechecks
        .find({ campaign })
        .sort({ on: 1, _id: 1 })
        .lean<RecheckDocument[]>();
      return documents.map(toRecheck);
    },
  };
}

function toRecheck({ _id, on, answered, invitations, ...rest }: RecheckDocument): Recheck {
  return {
    id: _id,
    ...rest,
    on: day(on),
    answered: JSON.parse(answered) as Recheck['answered'],
    invitations: JSON.parse(invitations) as Recheck['invitations'],
  };
}
