/** What the files under `content/` may hold of what the office has set up: desks, people, a draw. */
import { z } from 'zod';
import { RECHECK_OUTCOMES } from '../domain/campaign/invitation';
import { parseSpans, WEEKDAYS } from '../domain/campaign/opening-hours';
import { NON_RESPONSES } from '../domain/draw/member';
import { calendarDay, count, share, text, weight, words } from './content-parts';

const spans = z.string().transform((typed, context) => {
  const parsed = parseSpans(typed);
  if (parsed.ok && parsed.value.length > 0) return parsed.value;
  context.addIssue({ code: 'custom', message: 'hours as 08:00–12:00, 13:30–17:00' });
  return z.NEVER;
});

const particulars = {
  openingHours: z.partialRecord(z.enum(WEEKDAYS), spans),
  fields: words,
};

export const desksSchema = z.strictObject({
  unit: z.strictObject({ name: text, ...particulars }),
  root: z.strictObject({ name: text, desks: z.array(z.strictObject(particulars)).min(1) }),
  replaced: z.strictObject({ unit: z.string(), daysBefore: count }),
  silent: z.strictObject({ unit: z.string(), days: count }),
});

const names = z.strictObject({ middle: words, given: words });

export const peopleSchema = z.strictObject({
  family: words,
  women: names,
  men: names,
  emailDomain: z.string().endsWith('.example'),
  phonePrefix: z.string().regex(/^0\d{6}$/),
  withoutEmail: share,
  withoutPhone: share,
  titles: z.record(z.string(), z.string()),
});

export const drawSchema = z.strictObject({
  draw: z.strictObject({
    id: z.string(),
    group: z.string(),
    listedOn: calendarDay,
    sealedOn: calendarDay,
    drawnOn: calendarDay,
    listed: share,
    repeated: share,
    addresses: words,
    fates: z.record(z.enum(['answered', 'open', ...NON_RESPONSES]), weight),
  }),
  recheck: z.strictObject({
    id: z.string(),
    on: calendarDay,
    percent: z.string(),
    askedOn: z.array(calendarDay).min(1),
    outcomes: z.record(z.enum(['open', ...RECHECK_OUTCOMES]), weight),
  }),
});

export type DesksData = z.infer<typeof desksSchema>;
export type PeopleData = z.infer<typeof peopleSchema>;
export type DrawData = z.infer<typeof drawSchema>;
