/** The Mongoose models of one connection, and their indexes. */
import type { Mongoose } from 'mongoose';
import { accountSchema, type AccountDocument } from './schemas/account';
import { accountLinkSchema, type AccountLinkDocument } from './schemas/account-link';
import { attemptSchema, type AttemptDocument } from './schemas/attempt';
import {
  alertRecipientsSchema,
  alertSchema,
  type AlertDocument,
  type AlertRecipientsDocument,
} from './schemas/alert';
import { auditEntrySchema, type AuditEntryDocument } from './schemas/audit-entry';
import { campaignSchema, type CampaignDocument } from './schemas/campaign';
import { counterSchema, type CounterDocument } from './schemas/counter';
import { deskSchema, type DeskDocument } from './schemas/desk';
import {
  drawMemberSchema,
  drawPartSchema,
  drawSchema,
  type DrawDocument,
  type DrawMemberDocument,
  type DrawPartDocument,
} from './schemas/draw';
import {
  importBatchSchema,
  importSchema,
  type ImportBatchDocument,
  type ImportDocument,
} from './schemas/import';
import {
  invitationSchema,
  invitationTokenSchema,
  type InvitationDocument,
  type InvitationTokenDocument,
} from './schemas/invitation';
import { erasureSchema, type ErasureDocument } from './schemas/erasure';
import { fillingTimeSchema, type FillingTimeDocument } from './schemas/filling-time';
import { leaseSchema, type LeaseDocument } from './schemas/lease';
import {
  mailSchema,
  mailSlotSchema,
  type MailDocument,
  type MailSlotDocument,
} from './schemas/mail';
import { optOutSchema, type OptOutDocument } from './schemas/opt-out';
import { packSchema, type PackDocument } from './schemas/pack';
import {
  changeCountSchema,
  partitionSchema,
  rollupSchema,
  type ChangeCountDocument,
  type PartitionDocument,
  type RollupDocument,
} from './schemas/partition';
import { quotaSchema, type QuotaDocument } from './schemas/quota';
import { recheckSchema, type RecheckDocument } from './schemas/recheck';
import { reminderSchema, type ReminderDocument } from './schemas/reminder';
import { responseSchema, type ResponseDocument } from './schemas/response';
import { sessionSchema, type SessionDocument } from './schemas/session';
import { sheetSchema, type SheetDocument } from './schemas/sheet';
import { unitSchema, type UnitDocument } from './schemas/unit';

export type Models = ReturnType<typeof compileModels>;

/** Compiles the models on this connection and makes their indexes. */
export async function openModels(mongoose: Mongoose): Promise<Models> {
  const models = compileModels(mongoose);
  for (const model of Object.values(models)) await model.createIndexes();
  return models;
}

function compileModels(mongoose: Mongoose) {
  return {
    units: mongoose.model<UnitDocument>('Unit', unitSchema),
    packs: mongoose.model<PackDocument>('Pack', packSchema),
    campaigns: mongoose.model<CampaignDocument>('Campaign', campaignSchema),
    desks: mongoose.model<DeskDocument>('Desk', deskSchema),
    invitations: mongoose.model<InvitationDocument>('Invitation', invitationSchema),
    invitationTokens: mongoose.model<InvitationTokenDocument>(
      'InvitationToken',
      invitationTokenSchema,
    ),
    responses: mongoose.model<ResponseDocument>('Response', responseSchema),
    partitions: mongoose.model<PartitionDocument>('Partition', partitionSchema),
    rollups: mongoose.model<RollupDocument>('Rollup', rollupSchema),
    changeCounts: mongoose.model<ChangeCountDocument>('ChangeCount', changeCountSchema),
    quotas: mongoose.model<QuotaDocument>('Quota', quotaSchema),
    draws: mongoose.model<DrawDocument>('Draw', drawSchema),
    drawParts: mongoose.model<DrawPartDocument>('DrawPart', drawPartSchema),
    drawMembers: mongoose.model<DrawMemberDocument>('DrawMember', drawMemberSchema),
    rechecks: mongoose.model<RecheckDocument>('Recheck', recheckSchema),
    counters: mongoose.model<CounterDocument>('Counter', counterSchema),
    fillingTimes: mongoose.model<FillingTimeDocument>('FillingTime', fillingTimeSchema),
    leases: mongoose.model<LeaseDocument>('Lease', leaseSchema),
    optOuts: mongoose.model<OptOutDocument>('OptOut', optOutSchema),
    reminders: mongoose.model<ReminderDocument>('Reminder', reminderSchema),
    erasures: mongoose.model<ErasureDocument>('Erasure', erasureSchema),
    mails: mongoose.model<MailDocument>('Mail', mailSchema),
    mailSlots: mongoose.model<MailSlotDocument>('MailSlot', mailSlotSchema),
    accounts: mongoose.model<AccountDocument>('Account', accountSchema),
    accountLinks: mongoose.model<AccountLinkDocument>('AccountLink', accountLinkSchema),
    attempts: mongoose.model<AttemptDocument>('Attempt', attemptSchema),
    sessions: mongoose.model<SessionDocument>('Session', sessionSchema),
    sheets: mongoose.model<SheetDocument>('Sheet', sheetSchema),
    alerts: mongoose.model<AlertDocument>('Alert', alertSchema),
    alertRecipients: mongoose.model<AlertRecipientsDocument>(
      'AlertRecipients',
      alertRecipientsSchema,
    ),
    auditEntries: mongoose.model<AuditEntryDocument>('AuditEntry', auditEntrySchema),
    imports: mongoose.model<ImportDocument>('Import', importSchema),
    importBatches: mongoose.model<ImportBatchDocument>('ImportBatch', importBatchSchema),
  };
}
