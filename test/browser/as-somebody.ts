import type { Page } from 'playwright-core';
import type { Desk, DeskPage, PageOptions } from './desk.ts';

/** Opens a page as somebody who has signed decisions in this browser before. */
export async function openAs(
  desk: Desk,
  who: string,
  path: string,
  options: PageOptions = {},
): Promise<DeskPage> {
  const opened = await desk.open(path, options);
  await opened.page.evaluate(`localStorage.setItem('griot.who', ${JSON.stringify(who)})`);
  await opened.page.reload();
  await opened.page.locator('main').waitFor();
  return opened;
}

/** Waits until the desk has said so in its live region. */
export const told = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
