import jsQR from 'jsqr';
import { qrPath } from '../../server/documents/qr-path';

const SCALE = 4;

/** Draws the strips of the path as a browser would: dark where a strip lies, light elsewhere. */
function drawn(size: number, path: string): { pixels: Uint8ClampedArray; side: number } {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      const start = ((Number(y) * SCALE + row) * side + Number(x) * SCALE) * 4;
      for (let at = 0; at < Number(width) * SCALE * 4; at += 4) {
        pixels.fill(0, start + at, start + at + 3);
      }
    }
  }
  return { pixels, side };
}

test('a reader gets the text back from the outline', () => {
  const text = 'otpauth://totp/Kh%E1%BA%A3o:lan?secret=THYXVQSTNNHGMP23FK5JLGYATXQ3U2OY';
  const { size, path } = qrPath(text);
  const { pixels, side } = drawn(size, path);
  expect(jsQR(pixels, side, side)?.data).toBe(text);
});

test('nothing is drawn in the quiet zone of four modules', () => {
  const { size, path } = qrPath('x');
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x) + Number(width), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
  }
});
