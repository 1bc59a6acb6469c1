/** QR codes as SVG: sharp at any size on paper, and nothing but shapes inside. */
import { toString } from 'qrcode';

/** Quiet zone that the standard asks for, in modules. */
const MARGIN = 4;

/** The QR code of an address; level Q still reads with a quarter of it worn or stained. */
export function qrSvg(address: string): Promise<string> {
  return toString(address, { type: 'svg', errorCorrectionLevel: 'Q', margin: MARGIN });
}
