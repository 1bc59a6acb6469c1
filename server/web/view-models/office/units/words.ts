/** What pages of the registry call units, days and faults. */
import { formatDay } from '../../../../domain/day';
import type { UnitFormFault } from '../../../../domain/units/form-fault';
import type { UnitRowFault } from '../../../../domain/units/plan-import';
import { kindName, type UnitKinds } from '../../../../domain/units/unit-kinds';
import { unitKey, type Unit } from '../../../../domain/units/unit';
import { localise } from '../../../../domain/text';
import { paths } from '../../../paths';
import type { Link, PageContext } from '../../frame';

/** What every page of the registry is made from. */
export interface RegistryContext extends PageContext {
  readonly units: readonly Unit[];
  readonly kinds: UnitKinds;
}

/** `Xã Mê Linh (09022)`. */
export function unitLabel({ locale }: Pick<PageContext, 'locale'>, { name, code }: Unit): string {
  return `${localise(name, locale)} (${code})`;
}

export function unitKindName({ kinds, locale }: RegistryContext, { kind }: Unit): string {
  return kindName(kinds, kind, locale);
}

/** `01/01/2021 – 30/06/2025` · `từ 01/07/2025`. */
export function periodText({ t }: Pick<PageContext, 't'>, { validFrom, validTo }: Unit): string {
  return validTo === undefined
    ? t('units:period.open', { from: formatDay(validFrom) })
    : t('units:period.ended', { from: formatDay(validFrom), to: formatDay(validTo) });
}

/** A unit's label by key or by code; what is unknown stays as it is. */
export function labelOf(context: RegistryContext, keyOrCode: string): string {
  const { units } = context;
  const unit =
    units.find((one) => unitKey(one) === keyOrCode) ??
    units.findLast(({ code }) => code === keyOrCode);
  return unit ? unitLabel(context, unit) : keyOrCode;
}

/** Why a change cannot be made. */
export function faultText(
  context: RegistryContext,
  { code, unit = '', other = '' }: UnitFormFault | UnitRowFault,
): string {
  return context.t(`units:fault.${code}`, {
    unit: labelOf(context, unit),
    other: code === 'twice' ? other : labelOf(context, other),
  });
}

/** The way to pages below the registry. */
export function registryTrail({ t }: Pick<PageContext, 't'>, unit?: Link): readonly Link[] {
  return [{ label: t('units:title'), href: paths.office.units.to() }, ...(unit ? [unit] : [])];
}

/** A unit as a step of the way. */
export function unitLink(context: RegistryContext, unit: Unit): Link {
  return { label: unitLabel(context, unit), href: paths.office.unit.to(unitKey(unit)) };
}
