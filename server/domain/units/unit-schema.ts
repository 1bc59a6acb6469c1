/** The schema of a registry file under `survey-definitions/units/`. */
import { z } from 'zod';
import { code, day, id, text } from '../definition/base-schema';

const unit = z.strictObject({
  code: code.describe('code of the General Statistics Office, or one of our own for divisions'),
  name: text,
  kind: id.describe('a unit kind of the packs: huyen, phong, xa, thi-tran, …'),
  parent: code.optional().describe('code of the unit above it, valid on the same days'),
  validFrom: day,
  validTo: day.optional().describe('last day; absent while the unit exists'),
});

export const unitsSchema = z.array(unit).min(1);

/** One entry of a registry file, well-formed but not yet checked for sense. */
export type UnitEntry = z.infer<typeof unit>;
