import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserServer, chromium as driver } from 'playwright-core';

/** What the browser is started with: no sandbox of its own (it must start as root, in a container), no GPU. */
const FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

const PARTS = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/**
 * Starts the Chromium that came from npm. Its package also holds the system libraries and fonts that a bare
 * machine lacks; all are unpacked into one folder, once, and named to this process alone.
 */
export async function openBrowser(): Promise<Browser> {
  return driver.launch(await launchOptions());
}

/** Starts it for several processes, which `joinBrowser`. */
export async function serveBrowser(): Promise<BrowserServer> {
  return driver.launchServer(await launchOptions());
}

/** Uses the browser that another process serves at `endpoint`; closing it leaves the others' pages alone. */
export const joinBrowser = (endpoint: string): Promise<Browser> => driver.connect(endpoint);

async function launchOptions() {
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    args: FLAGS,
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')].filter(Boolean).join(':'),
    },
  };
}

/** The folder of the unpacked browser. Whoever comes first puts it there, whole or not at all. */
async function unpacked(): Promise<string> {
  const home = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `griot-chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const own = await mkdtemp(`${folder}-`);
  await unpackInto(own, home);
  await writeFile(join(own, 'fonts.conf'), fontsConfig(folder));
  try {
    await rename(own, folder);
  } catch {
    // Another process was faster.
    await rm(own, { recursive: true, force: true });
  }
  return folder;
}

/** The package unpacks into the folder for temporary files, and takes that from the environment. */
async function unpackInto(folder: string, home: string): Promise<void> {
  const { inflate } = (await import(join(home, 'build', 'esm', 'lambdafs.js'))) as {
    inflate: (file: string) => Promise<string>;
  };
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await mkdir(folder, { recursive: true });
    await Promise.all(PARTS.map((part) => inflate(join(home, 'bin', part))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The same letters on every machine; the system's own fonts only for what Open Sans lacks. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
${['sans-serif', 'serif', 'system-ui']
  .map(
    (family) =>
      `  <alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  )
  .join('\n')}
</fontconfig>
`;
