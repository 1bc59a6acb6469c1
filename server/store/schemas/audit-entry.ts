import { Schema } from 'mongoose';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { AuditObject } from '../../domain/audit/audit-event';

/** An entry's sequence number is its key, so that two writers cannot both be next. */
export type AuditEntryDocument = Omit<AuditEntry, 'sequence' | 'object'> & {
  _id: number;
  kind: AuditObject['kind'];
  /** Id of the object. */
  object: string;
};

export const auditEntrySchema = new Schema<AuditEntryDocument>(
  {
    _id: { type: Number, required: true },
    at: { type: Number, required: true },
    actor: { type: String, required: true },
    event: { type: String, required: true },
    kind: { type: String, required: true },
    object: { type: String, required: true },
    fields: { type: [String], required: true },
    previous: { type: String, default: '' },
    hash: { type: String, required: true },
  },
  { collection: 'audit_entries', versionKey: false, strict: 'throw' },
);
auditEntrySchema.index({ actor: 1 });
auditEntrySchema.index({ object: 1 });
