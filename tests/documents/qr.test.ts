import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { QUIET_ZONE, qrCode } from '../../server/documents/qr-code';
import { qrPng } from '../../server/documents/qr-png';
import { qrSvg } from '../../server/documents/qr-svg';

const ADDRESS = 'https://khaosat.melinh.hanoi.gov.vn/k/abcd1234';
/** Pixels of a telephone's picture: a quick read, and harder than print. */
const SIDE = 320;

let png: Buffer;
beforeAll(async () => {
  png = await qrPng(ADDRESS);
});

/** What a reader finds in a picture; the tear is a white square in the middle, part of the whole width. */
async function read(picture: Buffer, tear = 0): Promise<string | undefined> {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(picture), 0, 0, SIDE, SIDE);
  context.fillStyle = 'white';
  context.fillRect(((1 - tear) * SIDE) / 2, ((1 - tear) * SIDE) / 2, tear * SIDE, tear * SIDE);
  return jsqr(context.getImageData(0, 0, SIDE, SIDE).data, SIDE, SIDE)?.data;
}

test('the SVG is read by a reader and holds nothing but shapes', async () => {
  const svg = await qrSvg(ADDRESS);
  expect(svg).not.toMatch(/<script|<style|on\w+=|href/);
  const sized = svg.replace('<svg ', `<svg width="${SIDE}" height="${SIDE}" `);
  expect(await read(Buffer.from(sized))).toBe(ADDRESS);
});

test('the PNG is read by a reader, also with a fifth of its width torn off in the middle', async () => {
  expect(await read(png)).toBe(ADDRESS);
  expect(await read(png, 0.2)).toBe(ADDRESS);
  expect(await read(png, 0.6)).toBeUndefined();
});

test('the PNG is large enough for print, with whole pixels a module and its quiet zone', async () => {
  const image = await loadImage(png);
  const { width, height } = image;
  expect(width).toBeGreaterThanOrEqual(1000);
  expect(height).toBe(width);
  const module = width / (qrCode(ADDRESS).size + 2 * QUIET_ZONE);
  expect(Number.isInteger(module)).toBe(true);
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const dark = (x: number, y: number) => (context.getImageData(x, y, 1, 1).data[0] ?? 255) < 128;
  const edge = QUIET_ZONE * module;
  expect([dark(edge - 1, edge), dark(edge, edge - 1), dark(edge, edge)]).toEqual([
    false,
    false,
    true,
  ]);
});

test('runs are all dark modules of a row that touch, and nothing else', () => {
  fc.assert(
    fc.property(fc.webUrl(), (address) => {
      const { size, runs } = qrCode(address);
      runs.forEach(({ row, column, length }, i) => {
        expect(row).toBeLessThan(size);
        expect(column + length).toBeLessThanOrEqual(size);
        const before = runs[i - 1];
        const free = before?.row === row ? before.column + before.length : -1;
        expect(column).toBeGreaterThan(free);
      });
      // The finder pattern in the upper left corner begins with seven dark modules.
      expect(runs[0]).toEqual({ row: 0, column: 0, length: 7 });
    }),
    { numRuns: 10 },
  );
});
