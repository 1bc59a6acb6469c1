/** Keys of the imports' catalogue that view-models put together. */
import { COLUMN_PROBLEMS } from '../../server/sheets/columns';
import { SHEET_PROBLEMS } from '../../server/sheets/sheet';

export const IMPORT_KEYS: readonly string[] = [...SHEET_PROBLEMS, ...COLUMN_PROBLEMS].map(
  (code) => `imports:sheet.${code}`,
);
