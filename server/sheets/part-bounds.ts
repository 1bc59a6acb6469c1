/**
 * Bounds of the XML parts of a workbook. The parser fills gaps between row numbers and between columns, so
 * that a few bytes could ask it for millions of cells: what it will see is measured here first.
 */
import type { SheetLimits, SheetProblem } from './sheet';

/** Rows that a worksheet may have at all (ECMA-376); many styled empty ones are not unusual. */
const LAST_ROW = 1_048_576;
/** Titles, header and empty lines beside the rows that count. */
const SPARE_ROWS = 1_000;

const OPENING = /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])/g;
const TAG = /<(?:[\w.-]+:)?(row|c)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const PLACE = /\s(?:[\w.-]+:)?r\s*=\s*["']([^"']*)["']/g;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;
const ERROR_CELL = /\st\s*=\s*["']e["']/;

/** The first reason not to parse this part; parts without cells pass. */
export function checkPart(xml: string, limits: SheetLimits): SheetProblem | undefined {
  if (xml.includes('<!DOCTYPE')) return { code: 'damaged' };
  let tags = 0;
  for (const [, name, attributes = '', empty] of xml.matchAll(TAG)) {
    tags += 1;
    const places = [...attributes.matchAll(PLACE)].map((match) => match[1] ?? '');
    const problem =
      name === 'row'
        ? checkRow(places)
        : checkCell(
            places,
            { isEmpty: empty === '/', isError: ERROR_CELL.test(attributes) },
            limits,
          );
    if (problem) return problem;
  }
  return tags === (xml.match(OPENING)?.length ?? 0) ? undefined : { code: 'damaged' };
}

function checkRow(places: readonly string[]): SheetProblem | undefined {
  const fits = places.every((place) => /^\d{1,7}$/.test(place) && Number(place) <= LAST_ROW);
  return fits ? undefined : { code: 'damaged' };
}

function checkCell(
  places: readonly string[],
  { isEmpty, isError }: { isEmpty: boolean; isError: boolean },
  limits: SheetLimits,
): SheetProblem | undefined {
  const [, letters = '', digits] = ADDRESS.exec(places[0] ?? '') ?? [];
  const row = Number(digits);
  if (places.length !== 1 || digits === undefined || row > LAST_ROW) return { code: 'damaged' };
  if (isError) return { code: 'formula-error', line: row };
  if (isEmpty) return undefined;
  if (columnNumber(letters) > limits.columns) return { code: 'too-many-columns' };
  return row > limits.rows + SPARE_ROWS ? { code: 'too-many-rows' } : undefined;
}

/** A → 1, Z → 26, AA → 27. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
