/** Rows of a workbook's first sheet, read only after its parts were found to be of bearable size. */
import { readSheet as readWorkbook } from 'read-excel-file/node';
import { err, ok, type Result } from '../domain/result';
import { cellText, numberText } from './cell-text';
import type { RawRow, SheetLimits, SheetProblem } from './sheet';
import { storeInZip } from './stored-zip';
import { unpackZip, type ZipEntry } from './unpack-zip';
import { checkPart } from './part-bounds';

const PARTS = /\.(xml|rels)$/;

/** Every row, also empty ones; the header is still among them. */
export async function readXlsx(
  content: Buffer,
  limits: SheetLimits,
): Promise<Result<readonly RawRow[], SheetProblem>> {
  const entries = unpackZip(content, (name) => PARTS.test(name));
  if (!entries.ok) return entries;
  if (!entries.value.some(({ name }) => name === 'xl/workbook.xml')) {
    return err({ code: 'not-a-sheet' });
  }
  const problem = checkParts(entries.value, limits);
  return problem ? err(problem) : readCells(entries.value);
}

function checkParts(entries: readonly ZipEntry[], limits: SheetLimits): SheetProblem | undefined {
  for (const { content } of entries) {
    const problem = checkPart(content.toString('utf8'), limits);
    if (problem) return problem;
  }
  return undefined;
}

/** The parser is handed exactly the parts that were checked, packed again. */
async function readCells(
  entries: readonly ZipEntry[],
): Promise<Result<readonly RawRow[], SheetProblem>> {
  try {
    const rows: readonly unknown[][] = await readWorkbook(storeInZip(entries), 1, {
      parseNumber: numberText,
      trim: false,
    });
    return ok(rows.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) })));
  } catch {
    // The parser throws for whatever it does not understand in a file.
    return err({ code: 'damaged' });
  }
}
