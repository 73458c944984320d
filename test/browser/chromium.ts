import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

/** What the browser is started with: no sandbox of its own (it must start as root, in a container), no GPU. */
const FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/**
 * Starts the Chromium that came from npm. Its package also holds the system libraries and fonts that a bare
 * machine lacks; they are unpacked beside it and named to this process alone.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const libraries = await unpackLibraries();
  return driver.launch({
    executablePath,
    args: FLAGS,
    env: {
      ...process.env,
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(tmpdir(), 'fonts'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(':'),
    },
  });
}

async function unpackLibraries(): Promise<string> {
  const folder = join(tmpdir(), 'al2023', 'lib');
  if (!existsSync(folder)) {
    const home = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    const { inflate } = (await import(join(home, '..', 'esm', 'lambdafs.js'))) as {
      inflate: (file: string) => Promise<string>;
    };
    await inflate(join(home, '..', '..', 'bin', 'al2023.tar.br'));
  }
  return folder;
}
