import type { QueryFilter } from 'mongoose';
import { MAIL_STATES, type MailState } from '../../domain/mail/mail';
import { isDuplicateKey } from '../../error-code';
import { addMissing } from '../add-missing';
import type { MailEnd, MailRepository, NewMail, StoredMail } from '../contracts/mails';
import type { Models } from '../models';
import type { MailDocument } from '../schemas/mail';

/** Mails of one change. */
const AT_ONCE = 500;

export function mailRepository(models: Models): MailRepository {
  const { mails } = models;
  return {
    async addAll(added, dueAt) {
      const documents = added.map((mail) => toDocument(mail, dueAt));
      await addMissing(() => mails.insertMany(documents, { ordered: false }));
    },

    async anyDue(now) {
      return (await mails.findOne({ dueAt: { $lte: now } }, { _id: 1 }).lean()) !== null;
    },

    async claim(now, until) {
      const document = await mails
        .findOneAndUpdate(
          { dueAt: { $lte: now } },
          { $set: { state: 'sending', dueAt: until }, $inc: { attempts: 1 } },
          { sort: { dueAt: 1 }, returnDocument: 'after' },
        )
        .lean<MailDocument>();
      return document === null ? undefined : toMail(document);
    },

    async finish({ id, attempts }, end) {
      const decided = end.state === 'sent' || end.state === 'bounced';
      const still = decided ? {} : { state: 'sending' as const };
      await mails.updateOne({ _id: id, attempts, ...still }, { $set: toChange(end) });
    },

    ...slots(models),
    ...reads(models),
    ...changes(models),
  };
}

/** What is done to many mails at once. */
function changes({ mails }: Models): Pick<MailRepository, 'retry' | 'stop' | 'eraseFailedToStaff'> {
  /** Changes all that match, some at a time: one long write would keep everybody else waiting. */
  const change = async (
    filter: QueryFilter<MailDocument>,
    set: Partial<MailDocument>,
  ): Promise<number> => {
    let changed = 0;
    for (;;) {
      const some = await mails.find(filter, { _id: 1 }).limit(AT_ONCE).lean();
      if (some.length === 0) return changed;
      const ids = some.map(({ _id }) => _id);
      const { modifiedCount } = await mails.updateMany(
        { ...filter, _id: { $in: ids } },
        { $set: set },
      );
      changed += modifiedCount;
    }
  };
  return {
    retry: (campaign, dueAt) =>
      change(
        { campaign, state: 'failed', content: { $gt: '' } },
        { state: 'queued', attempts: 0, dueAt },
      ),

    stop: (campaign, reason) =>
      change({ campaign, state: { $in: ['queued', 'sending', 'failed'] } }, stopped(reason)),

    async eraseFailedToStaff() {
      await change({ campaign: null, state: 'failed', content: { $gt: '' } }, { content: null });
    },
  };
}

/** What the office is shown. */
function reads({
  mails,
}: Models): Pick<MailRepository, 'known' | 'counts' | 'page' | 'ofInvitations'> {
  return {
    async known(ids) {
      const found = await mails.find({ _id: { $in: [...ids] } }, { _id: 1 }).lean();
      return new Set(found.map(({ _id }) => _id));
    },

    async counts(campaign) {
      const counted = MAIL_STATES.map(
        async (state) => [state, await mails.countDocuments({ campaign, state })] as const,
      );
      return Object.fromEntries(await Promise.all(counted)) as Record<MailState, number>;
    },

    async page(campaign, state, { skip, limit }) {
      const found = mails.find({ campaign, state }).sort({ _id: 1 }).skip(skip).limit(limit);
      return (await found.lean<MailDocument[]>()).map(toMail);
    },

    async ofInvitations(invitations) {
      const found = mails.find({ invitation: { $in: [...invitations] } });
      return (await found.lean<MailDocument[]>()).map(toMail);
    },
  };
}

/** Mails of a minute, counted by all processes together. */
function slots({
  mailSlots,
}: Models): Pick<MailRepository, 'takeSlot' | 'giveBackSlot' | 'forgetSlots'> {
  const another = async (minute: number, limit: number, upsert: boolean): Promise<boolean> => {
    const { matchedCount, upsertedCount } = await mailSlots.updateOne(
      { _id: minute, count: { $lt: limit } },
      { $inc: { count: 1 } },
      { upsert },
    );
    return matchedCount + upsertedCount === 1;
  };
  return {
    async takeSlot(minute, limit) {
      try {
        return await another(minute, limit, true);
      } catch (error) {
        // The minute is there: it is full, or another process has just begun it.
        if (!isDuplicateKey(error)) throw error;
        return another(minute, limit, false);
      }
    },

    async giveBackSlot(minute) {
      await mailSlots.updateOne({ _id: minute }, { $inc: { count: -1 } });
    },

    async forgetSlots(beforeMinute) {
      await mailSlots.deleteMany({ _id: { $lt: beforeMinute } });
    },
  };
}

function stopped(reason: MailDocument['reason']): Partial<MailDocument> {
  return { state: 'stopped', reason, content: null, dueAt: null };
}

function toChange(end: MailEnd): Partial<MailDocument> {
  switch (end.state) {
    case 'sent':
      return { state: 'sent', code: null, content: null, dueAt: null };
    case 'bounced':
      return { state: 'bounced', code: end.code, content: null, dueAt: null };
    case 'failed':
      return { state: 'failed', code: end.code, dueAt: null };
    case 'queued':
      return { state: 'queued', code: end.code ?? null, dueAt: end.dueAt };
    case 'stopped':
      return stopped(end.reason);
  }
}

function toDocument({ id, campaign, invitation, ...rest }: NewMail, dueAt: number): MailDocument {
  return {
    _id: id,
    ...rest,
    state: 'queued',
    campaign: campaign ?? null,
    invitation: invitation ?? null,
    attempts: 0,
    dueAt,
    code: null,
    reason: null,
  };
}

function toMail(document: MailDocument): StoredMail {
  const { _id, kind, state, attempts, campaign, invitation, content, code, reason } = document;
  return {
    id: _id,
    kind,
    state,
    attempts,
    ...(campaign !== null && { campaign }),
    ...(invitation !== null && { invitation }),
    ...(content !== null && { content }),
    ...(code !== null && { code }),
    ...(reason !== null && { reason }),
  };
}
