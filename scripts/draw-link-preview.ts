/**
 * Draws `public/img/link-preview.png`, what Zalo and Facebook show beside a link to a form; run it after
 * a change of the words or colours in it: `node dist/scripts/draw-link-preview.js`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { INKS } from '../server/documents/paper';
import { loadTranslators } from '../server/i18n';

/** The size that messengers ask for, in pixels. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 90;

/** Steps between the shades that are kept, of 256. */
const SHADE = 17;

const file = join('public', 'img', 'link-preview.png');
const canvas = createCanvas(WIDTH, HEIGHT);
draw(canvas.getContext('2d'));
blunt(canvas.getContext('2d'));
writeFileSync(file, canvas.toBuffer('image/png'));
console.log(`${file} written`);

function draw(page: SKRSContext2D): void {
  const t = loadTranslators(join('server', 'i18n'))('vi');
  registerFonts();
  page.fillStyle = INKS.ground;
  page.fillRect(0, 0, WIDTH, HEIGHT);
  page.fillStyle = INKS.accent;
  page.fillRect(0, 0, WIDTH, 22);
  page.fillStyle = INKS.gold;
  page.fillRect(0, 22, WIDTH, 8);
  drawMark(page, MARGIN, 96, 112);
  page.textBaseline = 'top';
  write(page, t('common:product'), {
    font: '44px semibold',
    ink: INKS.accent,
    top: 128,
    left: 236,
  });
  write(page, t('common:productPurpose'), {
    font: '68px bold',
    ink: INKS.ink,
    top: 290,
    left: MARGIN,
  });
  write(page, t('common:anonymous'), {
    font: '36px regular',
    ink: INKS.quiet,
    top: 430,
    left: MARGIN,
  });
}

/** Fewer shades around that of the ground take a third off the bytes, and nobody sees it. */
function blunt(page: SKRSContext2D): void {
  const image = page.getImageData(0, 0, WIDTH, HEIGHT);
  const ground = page.getImageData(WIDTH - 1, HEIGHT - 1, 1, 1).data;
  image.data.forEach((value, at) => {
    const base = ground[at % 4] ?? 0;
    image.data[at] = base + Math.round((value - base) / SHADE) * SHADE;
  });
  page.putImageData(image, 0, 0);
}

interface Words {
  readonly font: string;
  readonly ink: string;
  readonly top: number;
  readonly left: number;
}

/** Writes words into the width that is left, line under line. */
function write(page: SKRSContext2D, words: string, { font, ink, top, left }: Words): void {
  page.font = font;
  page.fillStyle = ink;
  const height = parseInt(font, 10) * 1.3;
  let line = '';
  let at = top;
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (page.measureText(longer).width > WIDTH - MARGIN - left) {
      page.fillText(line, left, at);
      at += height;
      line = word;
    } else line = longer;
  }
  page.fillText(line, left, at);
}

/** The product's icon, `public/img/icon.svg`. */
function drawMark(page: SKRSContext2D, left: number, top: number, size: number): void {
  page.save();
  page.translate(left, top);
  page.scale(size / 32, size / 32);
  page.fillStyle = INKS.accent;
  page.beginPath();
  page.roundRect(0, 0, 32, 32, 6);
  page.fill();
  page.strokeStyle = '#e0b54f';
  page.lineWidth = 4;
  page.lineCap = 'round';
  page.lineJoin = 'round';
  page.beginPath();
  page.moveTo(8, 17);
  page.lineTo(13.5, 22.5);
  page.lineTo(24.5, 11);
  page.stroke();
  page.restore();
}

function registerFonts(): void {
  const fonts = {
    regular: '400Regular/BeVietnamPro_400Regular.ttf',
    semibold: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
    bold: '700Bold/BeVietnamPro_700Bold.ttf',
  };
  for (const [name, path] of Object.entries(fonts)) {
    GlobalFonts.registerFromPath(
      require.resolve(`@expo-google-fonts/be-vietnam-pro/${path}`),
      name,
    );
  }
}
