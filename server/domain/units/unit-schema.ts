/** The schema of a registry file under `survey-definitions/units/`. */
import { z } from 'zod';
import { code, day, id, text } from '../definition/base-schema';

const key = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,32}@\d{4}-\d{2}-\d{2}$/, 'a unit as code@YYYY-MM-DD, its first day');

const unit = z.strictObject({
  code: code.describe('code of the General Statistics Office, or one of our own for divisions'),
  name: text,
  kind: id.describe('a unit kind of the packs: huyen, phong, xa, thi-tran, …'),
  parent: code.optional().describe('code of the unit above it, valid on the same days'),
  validFrom: day,
  validTo: day.optional().describe('last day; absent while the unit exists'),
  succeededBy: z
    .array(key)
    .min(1)
    .optional()
    .describe('units that took over, as code@first-day; several where it was divided'),
});

export const unitsSchema = z.array(unit).min(1);

/** One entry of a registry file, well-formed but not yet checked for sense. */
export type UnitEntry = z.infer<typeof unit>;
