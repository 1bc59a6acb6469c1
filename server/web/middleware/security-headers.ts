/** Headers that keep a page to itself: no script inline, nothing from elsewhere, in no frame. */
import { createHash } from 'node:crypto';
import helmet from 'helmet';
import type { RequestHandler } from 'express';

export interface SecurityOptions {
  /** Whether the product is served over TLS, from `BASE_URL`. */
  readonly https: boolean;
  /** The one style sheet that may stand in a page, to the letter. */
  readonly inlineStyle: string;
}

export function securityHeaders({ https, inlineStyle }: SecurityOptions): RequestHandler {
  const hash = createHash('sha256').update(inlineStyle).digest('base64');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", `'sha256-${hash}'`],
        // `data:` for the icon, which is part of respondents' pages so that it costs no request.
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // The Origin header of a form would be "null" under no-referrer; links with tokens stay on this site.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
  });
}
