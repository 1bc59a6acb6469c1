/** What the files under `content/` may hold of campaigns and answers: who answers, where, when and how. */
import { z } from 'zod';
import { REMINDER_HOURS } from '../domain/campaign/reminders';
import { ALLOCATIONS } from '../domain/sampling/allocate';
import { CONFIDENCES } from '../domain/sampling/confidence';
import { SAMPLE_SIZE_METHODS } from '../domain/sampling/sample-size';
import { NOTICE_SUBJECTS } from '../domain/campaign/notice';
import { calendarDay, count, share, text, weights, words } from './content-parts';
import type { DesksData, DrawData, PeopleData } from './office-schema';

const countByGroup = z.record(z.string(), count);

const subjects = z.enum(NOTICE_SUBJECTS).exclude(['legalBasis']);

const campaign = { id: z.string(), name: text, purpose: text };

export const campaignsSchema = z.strictObject({
  rootUnit: z.string(),
  cityUnit: z.string(),
  unitsOn: calendarDay,
  terms: z.record(z.string(), text),
  keptForDays: count,
  personalDataDays: count,
  sampling: z.strictObject({
    method: z.enum(SAMPLE_SIZE_METHODS),
    confidence: z.literal(CONFIDENCES),
    margin: z.number().positive().max(50),
    allocation: z.enum(ALLOCATIONS),
    minimumPerUnit: count,
  }),
  closed: z.strictObject({ ...campaign, opensOn: calendarDay, closesOn: calendarDay }),
  open: z.strictObject({
    ...campaign,
    opensDaysBefore: count,
    closesDaysAfter: count,
    reminders: z.array(
      z.strictObject({ daysBeforeClosing: count, hour: z.literal(REMINDER_HOURS) }),
    ),
  }),
});

export const noticesSchema = z.strictObject({
  summary: text,
  paragraphs: z.record(subjects, text),
  legalBasis: z.array(z.strictObject({ from: calendarDay, text })).min(1),
});

const volumes = z.strictObject({
  answered: countByGroup,
  desk: countByGroup,
  sample: countByGroup,
  paper: countByGroup,
  screenedOut: countByGroup,
});

const week = z.array(z.number().min(0)).length(7);

export const planSchema = z.strictObject({
  invited: z.record(
    z.string(),
    z.strictObject({ count, own: z.enum(['city', 'phong', 'xa', 'share']) }),
  ),
  atRoot: z.record(z.string(), share),
  transactions: countByGroup,
  margins: z.record(z.string(), z.number().positive().max(50)),
  closed: volumes,
  open: volumes,
  week: z.strictObject({ desk: week, fieldwork: week, link: week }),
  fieldworkDays: z.strictObject({ root: z.int().min(1), commune: z.int().min(1) }),
  holidays: z.array(z.string().regex(/^\d{2}-\d{2}$/)),
  units: z.record(
    z.string(),
    z.strictObject({
      share: z.number().positive(),
      mood: z.number(),
      reply: z.number().positive(),
    }),
  ),
});

export const habitsSchema = z.strictObject({
  scales: z.record(
    z.string(),
    z.strictObject({ best: z.array(z.string()).min(2), cuts: z.array(z.number()) }),
  ),
  groups: z.record(
    z.string(),
    z.strictObject({
      mood: z.number(),
      spread: z.number().min(0),
      noOpinion: share,
      blank: share,
      comment: share,
    }),
  ),
  channels: z.record(z.string(), z.number()),
  straightLine: share,
  questions: z.record(z.string(), z.number()),
  noOpinion: z.record(z.string(), share),
  choices: z.record(z.string(), z.record(z.string(), weights)),
  backgroundBlank: share,
  livesThere: share,
});

const comments = z.strictObject({ kind: words, critical: words });

export const commentsSchema = z.strictObject({
  officials: comments,
  firms: comments,
  citizens: comments,
  otherFields: words,
});

export type CampaignsData = z.infer<typeof campaignsSchema>;
export type NoticesData = z.infer<typeof noticesSchema>;
export type Plan = z.infer<typeof planSchema>;
export type Volumes = z.infer<typeof volumes>;
export type Habits = z.infer<typeof habitsSchema>;
export type Comments = z.infer<typeof commentsSchema>;

export interface DemonstrationData {
  readonly campaigns: CampaignsData;
  readonly desks: DesksData;
  readonly people: PeopleData;
  readonly draw: DrawData;
  readonly notices: NoticesData;
  readonly plan: Plan;
  readonly habits: Habits;
  readonly comments: Comments;
}
