/** Headers that keep a page to itself: nothing inline, nothing from elsewhere, in no frame. */
import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * @param https whether the product is served over TLS, from `BASE_URL`
 */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
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
