/** Which of the forms made beforehand a browser gets: brotli where it is understood, whatever the order it names them in. */
import type { Request } from 'express';

/** Best first. */
const ENCODINGS = ['br', 'gzip'] as const;

export type Encoding = (typeof ENCODINGS)[number] | 'identity';

/** The best encoding that the request accepts; browsers list gzip before brotli, which says nothing. */
export function bestEncoding(req: Pick<Request, 'acceptsEncodings'>): Encoding {
  return ENCODINGS.find((encoding) => req.acceptsEncodings(encoding) === encoding) ?? 'identity';
}
