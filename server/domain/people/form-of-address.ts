/** How a name stands at the head of a letter. */

/** Beginnings of the names of organisations, which are addressed without “Ông/Bà”. */
const ORGANISATION =
  /^(tổng công ty|công ty|cty|doanh nghiệp|dntn|hợp tác xã|htx|hộ kinh doanh|tập đoàn|chi nhánh|văn phòng|trung tâm|trường (mầm non|tiểu học|thcs|thpt|trung học|cao đẳng|đại học)|ngân hàng|quỹ tín dụng|hiệp hội|ban quản lý|ủy ban|ubnd)\s/;

/** Whether a name is that of an organisation and not of a person: “Công ty TNHH Hoa Mai”. */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(`${name.normalize('NFC').toLowerCase()} `);
}
