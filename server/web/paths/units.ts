/** Addresses of the registry of units; a unit is named by its key, code and first day. */
const ROOT = '/quan-ly/don-vi';

const at = (key: string): string => `${ROOT}/ma/${encodeURIComponent(key)}`;

export const unitPaths = {
  units: { pattern: ROOT, to: () => ROOT },
  unitAdded: { pattern: `${ROOT}/them`, to: () => `${ROOT}/them` },
  unitsMerged: { pattern: `${ROOT}/sap-xep`, to: () => `${ROOT}/sap-xep` },
  unitImport: { pattern: `${ROOT}/nhap`, to: () => `${ROOT}/nhap` },
  unitImportConfirmed: {
    pattern: `${ROOT}/nhap/:import`,
    to: (id: string) => `${ROOT}/nhap/${encodeURIComponent(id)}`,
  },
  unitWorkbook: { pattern: `${ROOT}/danh-muc.xlsx`, to: () => `${ROOT}/danh-muc.xlsx` },
  unitCsv: { pattern: `${ROOT}/danh-muc.csv`, to: () => `${ROOT}/danh-muc.csv` },
  unit: { pattern: `${ROOT}/ma/:unit`, to: at },
  unitChanged: { pattern: `${ROOT}/ma/:unit/sua`, to: (key: string) => `${at(key)}/sua` },
  unitRenamed: { pattern: `${ROOT}/ma/:unit/doi-ten`, to: (key: string) => `${at(key)}/doi-ten` },
  unitEnded: { pattern: `${ROOT}/ma/:unit/ket-thuc`, to: (key: string) => `${at(key)}/ket-thuc` },
  unitRemoved: { pattern: `${ROOT}/ma/:unit/xoa`, to: (key: string) => `${at(key)}/xoa` },
} as const;
