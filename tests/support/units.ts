/** Units for tests, one line each. */
import { day } from '../../server/domain/day';
import type { Unit } from '../../server/domain/units/unit';

type Particulars = Partial<Omit<Unit, 'code' | 'validFrom' | 'validTo'>> & {
  readonly from?: string;
  readonly to?: string;
};

/** A commune that exists since 2021; everything but the code can be overridden. */
export function aUnit(code: string, { from = '2021-01-01', to, ...rest }: Particulars = {}): Unit {
  return {
    code,
    name: { vi: `Xã ${code}` },
    kind: 'xa',
    ...rest,
    validFrom: day(from),
    ...(to !== undefined && { validTo: day(to) }),
  };
}
