/** A QR code as the outline of its dark squares, for drawing inside a page that may load no picture. */
import { QUIET_ZONE, qrCode } from './qr-code';

export interface QrPath {
  /** Side of the whole picture with its quiet zone, in modules. */
  readonly size: number;
  /** The `d` of an SVG path: a strip for each run of dark modules in a row. */
  readonly path: string;
}

/** The code of a text. */
export function qrPath(text: string): QrPath {
  const { size, runs } = qrCode(text);
  const strips = runs.map(
    ({ row, column, length }) =>
      `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`,
  );
  return { size: size + 2 * QUIET_ZONE, path: strips.join('') };
}
