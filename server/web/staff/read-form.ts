/** Reads the body of a staff form, with a file where the route takes one. */
import { promisify } from 'node:util';
import express, { type Request, type RequestHandler, type Response } from 'express';
import multer, { MulterError } from 'multer';
import { SentFields } from './sent-fields';
import type { SentFile, StaffAct } from './staff-route';

/** Fields of the largest form (quotas of every unit and group), and their bytes. */
const MOST_FIELDS = 5000;
const FORM_BYTES = 1_000_000;

export interface ReadForm {
  readonly form: SentFields;
  readonly file?: SentFile;
  readonly fileTooLarge: boolean;
}

/** A reader for one route; made once. @throws the parser's error with a status below 500 */
export function formReader({
  upload,
}: StaffAct): (req: Request, res: Response) => Promise<ReadForm> {
  const plain = run(
    express.urlencoded({ extended: false, limit: FORM_BYTES, parameterLimit: MOST_FIELDS }),
  );
  if (!upload) {
    return async (req, res) => {
      await plain(req, res);
      return { form: new SentFields(req.body), fileTooLarge: false };
    };
  }
  const limits = { fileSize: upload.maxBytes, files: 1, fields: 100, fieldSize: FORM_BYTES };
  const withFile = run(multer({ storage: multer.memoryStorage(), limits }).single(upload.field));
  return async (req, res) => {
    const fileTooLarge = await withFile(req, res).then(() => false, tooLarge);
    const { file } = req;
    const chosen = file && file.size > 0 && !fileTooLarge;
    return {
      form: new SentFields(req.body),
      fileTooLarge,
      ...(chosen && { file: { name: fileName(file.originalname), content: file.buffer } }),
    };
  };
}

function tooLarge(error: unknown): boolean {
  if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') return true;
  if (error instanceof MulterError) throw Object.assign(error, { status: 400 });
  throw Object.assign(error instanceof Error ? error : new Error(String(error)), { status: 400 });
}

/** Browsers send names as UTF-8, which the multipart header is not read as. */
function fileName(name: string): string {
  return Buffer.from(name, 'latin1').toString('utf8');
}

function run(handler: RequestHandler): (req: Request, res: Response) => Promise<void> {
  return promisify((req: Request, res: Response, done: (error?: unknown) => void) => {
    void handler(req, res, done);
  }) as (req: Request, res: Response) => Promise<void>;
}
