import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { App } from './app.ts';
import { ProblemError, sendProblem } from './problems.ts';

const REQUESTS_PER_MINUTE = 6000;

/**
 * Headers, the host check and the rate limit. The page may load nothing but its own files: no inline script or
 * style, no other origin, no frame but the archived original.
 */
export async function guard(app: App, host: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
        // The map of a user's own tiles starts its worker through this one policy, which lets nothing else pass.
        trustedTypes: ['default'],
      },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    // Over plain HTTP on loopback the header says nothing.
    strictTransportSecurity: false,
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (isOwnHost(request.headers.host, host)) return done();
    sendProblem(
      reply,
      421,
      request.url,
      'This server answers to its own address only; another name in the request hints at DNS rebinding.',
    );
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOwnPage(request.headers)) return done();
    sendProblem(reply, 403, request.url, 'A page of another site may not change a dossier.');
  });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) =>
      new ProblemError(429, `Too many requests; try again in ${context.after}.`),
  });
}

/** Whether a request that changes something comes from the desk, or from a program, and not from another site's page. */
function isOwnPage({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}

/** Whether only this machine can reach what listens on `host`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * Whether a request's Host header names this server: `localhost` or a loopback address, the host it was told to
 * listen on, and, where it listens on all interfaces, this machine's name or a bare address. A web page that
 * rebinds its own name to 127.0.0.1 sends that name, and is refused.
 */
export function isOwnHost(header: string | undefined, listening: string): boolean {
  if (!header) return false;
  const name = header
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  if (isLoopback(name)) return true;
  if (name === listening.toLowerCase()) return true;
  const everywhere = listening === '0.0.0.0' || listening === '::';
  return everywhere && (isIP(name) !== 0 || name === hostname().toLowerCase());
}
