/** Days of a pack are days of the calendar, in order. */
import { parseDay } from '../day';
import { day } from './base-schema';
import { fault, type Fault } from './fault';
import type { PackContent } from './pack';
import { packSchema } from './pack-schema';
import { partsOf } from './schema-parts';

/** Days that do not exist (31 February) and a validity that ends before it begins. */
export function checkDays(pack: PackContent): Fault[] {
  const wrong = partsOf(day, packSchema, pack)
    .filter(({ value }) => parseDay(value) === undefined)
    .map(({ at, value }) => fault(at, `"${value}" is not a day of the calendar`));
  const { validFrom, validTo } = pack;
  if (validTo === undefined || validFrom <= validTo) return wrong;
  return [...wrong, fault(['validTo'], `validTo ${validTo} is before validFrom ${validFrom}`)];
}
