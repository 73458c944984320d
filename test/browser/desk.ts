import { deepEqual } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { type RunningServer, startServer } from '../../src/server/index.ts';
import type { Dossier } from '../../src/store/contract.ts';
import { joinBrowser, openBrowser } from './chromium.ts';

/** How a page is opened. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Whether the browser has never been here, so that the tour is offered. */
  readonly isNew?: boolean;
  /** The browser's language. */
  readonly locale?: string;
}

/** A page of the desk, with everything that went wrong in it. */
export interface DeskPage {
  readonly page: Page;
  /** Errors on the console, exceptions, and requests to anything but the desk's own server. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** The built desk, served and open in a browser. */
export interface Desk {
  readonly address: string;
  open(path: string, options?: PageOptions): Promise<DeskPage>;
  /** Stops the server, as somebody does in its terminal; `start` serves the same dossier at the same address again. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Variables that name the build and the browser which all test files share. */
export const SHARED = { folder: 'GRIOT_TEST_DESK', browser: 'GRIOT_TEST_BROWSER' } as const;

/** Builds the desk into a folder of its own. The caller removes it. */
export async function buildDesk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'griot-desk-'));
  const configFile = join(import.meta.dirname, '../../web/vite.config.ts');
  const before = process.env.NODE_ENV;
  // What is tried is what is shipped, not what a test runner's environment would make of it.
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile, logLevel: 'error', build: { outDir: folder } });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  return folder;
}

/** Serves `dossier` with the shared build in the shared browser; where there is none, with its own of both. */
export async function openDesk(dossier: Dossier, more: { readonly tiles?: string } = {}): Promise<Desk> {
  const { [SHARED.folder]: shared, [SHARED.browser]: endpoint } = process.env;
  const folder = shared ?? (await buildDesk());
  let server = await startServer({ dossier, webFolder: folder, ...more });
  const { address } = server;
  const browser = await (endpoint ? joinBrowser(endpoint) : openBrowser());
  return {
    address,
    open: (path, options = {}) => openPage(browser, server, path, options),
    stop: () => server.close(),
    async start() {
      server = await startServer({
        dossier,
        webFolder: folder,
        ...more,
        port: Number(new URL(address).port),
      });
    },
    async close() {
      await browser.close();
      await server.close();
      if (!shared) await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A function that opens a page, runs the steps, and expects that nothing went wrong in it.
 *
 * @throws AssertionError with the page's faults.
 */
export function visitor(desk: () => Desk) {
  return async (
    path: string,
    options: PageOptions,
    steps: (page: DeskPage) => Promise<void>,
  ): Promise<void> => {
    const opened = await desk().open(path, options);
    try {
      await steps(opened);
      deepEqual(opened.faults, []);
    } finally {
      await opened.close();
    }
  };
}

async function openPage(
  browser: Browser,
  server: RunningServer,
  path: string,
  { width = 1280, height = 900, dark = false, locale = 'en-GB', isNew = false }: PageOptions,
): Promise<DeskPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale,
  });
  if (!isNew) await context.addInitScript("self === top && localStorage.setItem('griot.tour', 'taken')");
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) faults.push(`request to ${request.url()}`);
  });
  page.setDefaultTimeout(20_000);
  await page.goto(server.address.slice(0, -1) + path);
  await page.locator('main, .state').first().waitFor();
  return { page, faults, close: () => context.close() };
}
