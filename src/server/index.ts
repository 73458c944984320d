import type { AddressInfo } from 'node:net';
import type { Dossier } from '../store/contract.ts';
import { createApp } from './app.ts';

/** What `startServer` needs. `port` 0 takes any free port; `webFolder` holds the built desk. */
export interface ServerOptions {
  readonly dossier: Dossier;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly webFolder: string;
  /** A PMTiles file with detail for the map. */
  readonly tiles?: string | undefined;
}

/** A server that listens. `address` is the URL to open. */
export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

/** The server could not listen; `message` is one sentence for the user. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const LOOPBACK = '127.0.0.1';

/**
 * Serves a dossier's API and desk, on loopback unless another host is named.
 *
 * @throws ListenError when the port is taken, not permitted, or the host is not this machine's.
 * @example const { address, close } = await startServer({ dossier, port: 0, webFolder: 'dist/web' });
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = LOOPBACK, port = 0 } = options;
  const app = await createApp({ ...options, host });
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw new ListenError(explain(error, host, port), { cause: error });
  }
  const bound = app.server.address() as AddressInfo;
  return { address: urlOf(host, bound.port), close: () => app.close() };
}

function urlOf(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? LOOPBACK : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}/`;
}

function explain(error: unknown, host: string, port: number): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use; choose another with --port, or --port 0 for any.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user; choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine; choose another with --host.`;
  return `The desk could not be served on ${host}:${port}: ${(error as Error).message}`;
}
