import type { QueryFilter } from 'mongoose';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import { addOnce } from '../add-once';
import type { AuditFilter, AuditRepository } from '../contracts/audit';
import type { Models } from '../models';
import type { AuditEntryDocument } from '../schemas/audit-entry';

export function auditRepository({ auditEntries }: Models): AuditRepository {
  return {
    async last() {
      const document = await auditEntries.findOne().sort({ _id: -1 }).lean<AuditEntryDocument>();
      return document === null ? undefined : toEntry(document);
    },

    add: ({ sequence, object, fields, ...rest }) =>
      addOnce(() =>
        auditEntries.create({
          _id: sequence,
          kind: object.kind,
          object: object.id,
          fields: [...fields],
          ...rest,
        }),
      ),

    async search(filter, limit, below) {
      const documents = await auditEntries
        .find({ ...conditions(filter), ...(below !== undefined && { _id: { $lt: below } }) })
        .sort({ _id: -1 })
        .limit(limit)
        .lean<AuditEntryDocument[]>();
      return documents.map(toEntry);
    },

    async *stream(filter = {}) {
      const found = auditEntries.find(conditions(filter)).sort({ _id: 1 });
      for await (const document of found.lean<AuditEntryDocument[]>().cursor()) {
        yield toEntry(document);
      }
    },
  };
}

function conditions({
  from,
  until,
  event,
  ...equal
}: AuditFilter): QueryFilter<AuditEntryDocument> {
  const at = {
    ...(from !== undefined && { $gte: from }),
    ...(until !== undefined && { $lt: until }),
  };
  return {
    ...equal,
    ...(event !== undefined && { event: { $eq: event as AuditEntry['event'] } }),
    ...(Object.keys(at).length > 0 && { at }),
  };
}

function toEntry({ _id, kind, object, ...rest }: AuditEntryDocument): AuditEntry {
  return { sequence: _id, object: { kind, id: object }, ...rest };
}
