/** PDFs as a reader sees them: drawn pages, their words, and the QR code decoded from the picture. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

export interface PdfPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly text: string;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  /** The code found on the page, and the side of its symbol on paper without the quiet zone. */
  readonly qr?: { readonly address: string; readonly sideMm: number };
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly pages: readonly PdfPage[];
}

/** Reads a finished file. @throws Error when it is no PDF. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'khao-sat-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, content);
    const reader = join(__dirname, 'pdf-reader.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [reader, file], {
      maxBuffer: 50_000_000,
    });
    return JSON.parse(stdout) as ReadPdf;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a file that is being made. */
export async function readPdfStream(stream: Readable): Promise<ReadPdf> {
  return readPdf(await buffer(stream));
}
