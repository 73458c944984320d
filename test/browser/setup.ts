import { rm } from 'node:fs/promises';
import { serveBrowser } from './chromium.ts';
import { buildDesk, SHARED } from './desk.ts';

/** Builds the desk and starts the browser once for all files; runs only where a file of this folder does. */
export default async function setup(): Promise<() => Promise<void>> {
  const [folder, browser] = await Promise.all([buildDesk(), serveBrowser()]);
  process.env[SHARED.folder] = folder;
  process.env[SHARED.browser] = browser.wsEndpoint();
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  };
}
