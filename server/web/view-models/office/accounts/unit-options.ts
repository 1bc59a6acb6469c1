/** Units of the registry as choices of an account. */
import { formatDay, type Day } from '../../../../domain/day';
import { localise, type Locale } from '../../../../domain/text';
import { existsOn, type Unit } from '../../../../domain/units/unit';
import type { Translate } from '../../../../i18n';
import type { Option } from '../../fields';

/** No unit, then units of today by name, then those that are gone, with their last day. */
export function unitOptions(
  t: Translate,
  locale: Locale,
  { registry, today, present }: { registry: readonly Unit[]; today: Day; present: string },
): readonly Option[] {
  const codes = new Set(registry.map(({ code }) => code));
  const latest = [...codes]
    .map((code) => latestOf(registry, code))
    .filter((unit) => unit !== undefined);
  const options = latest.map((unit) => ({
    value: unit.code,
    label: unitLabel(t, locale, unit, today),
    isGone: !existsOn(unit, today),
  }));
  options.sort(
    (a, b) => Number(a.isGone) - Number(b.isGone) || a.label.localeCompare(b.label, locale),
  );
  const unknown = present !== '' && !codes.has(present) ? [{ value: present, label: present }] : [];
  return [{ value: '', label: t('accounts:unit.none') }, ...options, ...unknown];
}

/** The latest name of a code; the code itself when the registry does not know it. */
export function unitName(registry: readonly Unit[], code: string, locale: Locale): string {
  const latest = latestOf(registry, code);
  return latest === undefined ? code : localise(latest.name, locale);
}

function unitLabel(
  t: Translate,
  locale: Locale,
  { name, code, validTo }: Unit,
  today: Day,
): string {
  const words = `${localise(name, locale)} (${code})`;
  if (validTo === undefined || validTo >= today) return words;
  return t('accounts:unit.until', { unit: words, day: formatDay(validTo) });
}

function latestOf(registry: readonly Unit[], code: string): Unit | undefined {
  return registry
    .filter((unit) => unit.code === code)
    .reduce<Unit | undefined>(
      (best, unit) => (best && best.validFrom > unit.validFrom ? best : unit),
      undefined,
    );
}
