// Reads a PDF as a stranger would, in a process of its own since pdf.js is an ES module: pages are drawn and
// the QR code on each is found by a reader that knows nothing of how it was made. `node pdf-reader.mjs file [picture-prefix]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [file, pictures] = process.argv.slice(2);
const MM = 72 / 25.4;
const SCALE = 2.5;
const decode = jsqr.default ?? jsqr;

const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
const metadata = await pdf.getMetadata();
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  pages.push(await readPage(await pdf.getPage(number), number));
}
process.stdout.write(
  JSON.stringify({ title: metadata.info.Title, language: metadata.info.Language, pages }),
);

async function readPage(page, number) {
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvasContext: context, viewport, canvas: null }).promise;
  if (pictures) writeFileSync(`${pictures}-${number}.png`, canvas.toBuffer('image/png'));
  const { width, height } = canvas;
  const found = decode(context.getImageData(0, 0, width, height).data, width, height);
  const { items } = await page.getTextContent();
  return {
    widthMm: viewport.width / SCALE / MM,
    heightMm: viewport.height / SCALE / MM,
    text: items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    fonts: fontsOf(page, items),
    ...(found && { qr: { address: found.data, sideMm: sideOf(found.location) } }),
  };
}

/** Fonts of the words on the page, and whether the file carries their shapes itself. */
function fontsOf(page, items) {
  const ids = [
    ...new Set(items.filter(({ str }) => str.trim() !== '').map(({ fontName }) => fontName)),
  ];
  return ids.map((id) => {
    const { name, missingFile } = page.commonObjs.get(id);
    return { name, embedded: !missingFile };
  });
}

/** Width of the symbol without its quiet zone, from the corners that the reader found. */
function sideOf({ topLeftCorner, topRightCorner }) {
  const pixels = Math.hypot(topRightCorner.x - topLeftCorner.x, topRightCorner.y - topLeftCorner.y);
  return pixels / SCALE / MM;
}
