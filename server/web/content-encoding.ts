/** Bodies made beforehand in every encoding, and which of them a browser gets. */
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** Best first. */
const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number] | 'identity';

/** One body in every encoding. */
export type Encoded = Readonly<Record<Encoding, Buffer>>;

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const GZIP = { level: 9 };

/** Compresses as well as can be, without holding requests up. */
export async function encode(identity: Buffer): Promise<Encoded> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, BROTLI),
    promisify(gzip)(identity, GZIP),
  ]);
  return { br, gzip: gz, identity };
}

/** The same at start, when there are no requests yet. */
export function encodeSync(identity: Buffer): Encoded {
  return { br: brotliCompressSync(identity, BROTLI), gzip: gzipSync(identity, GZIP), identity };
}

/** Answers with the best encoding that the browser takes; type and caching are the caller's. */
export function sendEncoded(req: Request, res: Response, body: Encoded): void {
  const encoding = bestEncoding(req);
  const bytes = body[encoding];
  if (encoding !== 'identity') res.set('Content-Encoding', encoding);
  res.vary('Accept-Encoding').set('Content-Length', String(bytes.length));
  res.end(req.method === 'HEAD' ? undefined : bytes);
}

/** The best encoding that the request accepts; browsers list gzip before brotli, which says nothing. */
export function bestEncoding(req: Pick<Request, 'acceptsEncodings'>): Encoding {
  return ENCODINGS.find((encoding) => req.acceptsEncodings(encoding) === encoding) ?? 'identity';
}
