/** The QR code of an address as modules, in the one quality that all our pictures of it share. */
import { create, type BitMatrix } from 'qrcode';

/** Level Q still reads with a quarter of the symbol worn or stained. */
export const ERROR_CORRECTION = 'Q';

/** White border that the standard (ISO/IEC 18004) asks for, in modules. */
export const QUIET_ZONE = 4;

export interface QrCode {
  /** Modules a side, without the quiet zone. */
  readonly size: number;
  /** Runs of dark modules that touch in a row: row, first column, length; rows from the top. */
  readonly runs: readonly {
    readonly row: number;
    readonly column: number;
    readonly length: number;
  }[];
}

/** The QR code of an address. @throws Error when it is longer than a symbol can hold (1 663 bytes). */
export function qrCode(address: string): QrCode {
  const { modules } = create(address, { errorCorrectionLevel: ERROR_CORRECTION });
  const rows = Array.from({ length: modules.size }, (_, row) => row);
  return { size: modules.size, runs: rows.flatMap((row) => runsOf(modules, row)) };
}

function runsOf(modules: BitMatrix, row: number): QrCode['runs'][number][] {
  const runs: QrCode['runs'][number][] = [];
  let start: number | undefined;
  for (let column = 0; column <= modules.size; column += 1) {
    const dark = column < modules.size && modules.get(row, column) === 1;
    if (dark) start ??= column;
    else if (start !== undefined) {
      runs.push({ row, column: start, length: column - start });
      start = undefined;
    }
  }
  return runs;
}
