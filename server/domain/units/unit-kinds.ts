/**
 * Kinds of units of the Vietnamese administration, two-tier since 1 July 2025 (Luật Tổ chức chính quyền địa
 * phương 72/2025/QH15) and three-tier before. Packs add kinds of their own; any id may be used.
 */
import { localise, type Locale, type Text } from '../text';

export type UnitKinds = ReadonlyMap<string, Text>;

const KNOWN: Readonly<Record<string, Text>> = {
  tinh: { vi: 'Tỉnh', en: 'Province' },
  'thanh-pho': { vi: 'Thành phố', en: 'City' },
  so: { vi: 'Sở, cơ quan tương đương Sở', en: 'City department or equivalent' },
  huyen: { vi: 'Huyện', en: 'District' },
  quan: { vi: 'Quận', en: 'Urban district' },
  'thi-xa': { vi: 'Thị xã', en: 'Town' },
  phong: { vi: 'Phòng chuyên môn và tương đương', en: 'Division or equivalent' },
  xa: { vi: 'Xã', en: 'Commune' },
  phuong: { vi: 'Phường', en: 'Ward' },
  'thi-tran': { vi: 'Thị trấn', en: 'Township' },
  'dac-khu': { vi: 'Đặc khu', en: 'Special zone' },
  'don-vi-su-nghiep': { vi: 'Đơn vị sự nghiệp công lập', en: 'Public service unit' },
};

/** The known kinds and those of packs, in this order; where both name one, the first name counts. */
export function unitKinds(ofPacks: readonly { id: string; name: Text }[]): UnitKinds {
  const kinds = new Map(Object.entries(KNOWN));
  for (const { id, name } of ofPacks) if (!kinds.has(id)) kinds.set(id, name);
  return kinds;
}

/** The name of a kind, or its id where nobody has named it. */
export function kindName(kinds: UnitKinds, id: string, locale: Locale): string {
  const name = kinds.get(id);
  return name ? localise(name, locale) : id;
}
