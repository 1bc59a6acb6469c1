/** QR codes as SVG: sharp at any size on paper, and nothing but shapes inside. */
import { toString } from 'qrcode';
import { ERROR_CORRECTION, QUIET_ZONE } from './qr-code';

/** The QR code of an address, with its quiet zone. */
export function qrSvg(address: string): Promise<string> {
  return toString(address, {
    type: 'svg',
    errorCorrectionLevel: ERROR_CORRECTION,
    margin: QUIET_ZONE,
  });
}
