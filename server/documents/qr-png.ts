/** QR codes as PNG, for word processors and chat programs that take no SVG. */
import { toBuffer } from 'qrcode';
import { ERROR_CORRECTION, QUIET_ZONE, qrCode } from './qr-code';

/** Least width in pixels: 13 cm on paper at 200 dots an inch. */
const LEAST_PIXELS = 1024;

/** The QR code of an address with its quiet zone; whole pixels a module, so that no edge is blurred. */
export function qrPng(address: string): Promise<Buffer> {
  const modules = qrCode(address).size + 2 * QUIET_ZONE;
  return toBuffer(address, {
    type: 'png',
    errorCorrectionLevel: ERROR_CORRECTION,
    margin: QUIET_ZONE,
    scale: Math.ceil(LEAST_PIXELS / modules),
  });
}
