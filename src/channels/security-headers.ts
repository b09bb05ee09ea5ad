import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';

const self = ["'self'"];
const none = ["'none'"];

/**
 * Headers that keep a page to its own scripts, styles and server; nothing inline runs.
 *
 * X-Frame-Options stays out: it cannot name the county sites that `frame-ancestors` allows. The referrer stays
 * on this site because an address may hold a search, and is not withheld altogether because browsers then hide
 * the origin of a posted form. HSTS leaves out subdomains, which may be other offices' sites.
 *
 * @param config FRAME_ANCESTORS: who may embed the pages, as CSP writes it
 * @example
 * ```ts
 * app.use(securityHeaders(config))
 * ```
 */
export function securityHeaders(config: Config): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: [...self, 'data:'],
      connectSrc: self,
      fontSrc: self,
      formAction: self,
      baseUri: none,
      frameAncestors: [config.FRAME_ANCESTORS],
    },
    strictTransportSecurity: 'max-age=31536000',
    referrerPolicy: 'same-origin',
    xFrameOptions: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
  });
}
