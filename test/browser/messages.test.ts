import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fr, NOUNS_FR, WORDS_FR } from '../../web/src/messages/fr.ts';
import { many, t, word } from '../../web/src/messages/index.ts';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

describe('messages', () => {
  const fields = (message: string): string[] =>
    [...message.matchAll(/\{\w+\}/g)].map(([field]) => field).sort();

  test('have the same fields in French', () => {
    for (const [english, french] of Object.entries(fr)) expect(fields(french)).toEqual(fields(english));
  });

  test('are filled in, with the noun in its form', () => {
    expect(t('until {day}', { day: '3 May 2024' })).toBe('until 3 May 2024');
    expect([many(1, 'account'), many(2400, 'account')]).toEqual(['1 account', '2,400 accounts']);
    expect(word('cannotConfirm')).toBe('cannot confirm');
  });

  test('leave no word of the vocabulary or noun empty', () => {
    expect(Object.values(WORDS_FR).every(Boolean)).toBe(true);
    expect(Object.values(NOUNS_FR).every(({ one, other }) => one && other)).toBe(true);
  });
});

describe('the desk in French', () => {
  let desk: Desk;
  const visit = visitor(() => desk);
  beforeAll(async () => {
    desk = await openDesk(memoryDossier(inventedContents()));
  }, 60_000);
  afterAll(() => desk?.close());

  test('is the browser’s language', async () => {
    await visit('/matters/m-killed', { locale: 'fr-FR' }, async ({ page }) => {
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      const text = await page.locator('body').innerText();
      expect(text).toMatch(/\d articles de \d origines indépendantes/);
      expect(text).toMatch(/au moins 17/);
      expect(text).toMatch(/12 juin 2023/);
      expect(text).toMatch(/Assaillants tués/);
      // The ledger's own words stay as they came.
      expect(text).toContain('How many civilians were killed');
    });
  });

  test('fits a narrow screen', async () => {
    await visit('/matters', { locale: 'fr-FR', width: 390, height: 844 }, async ({ page }) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    });
  });

  test('is chosen in the help, and remembered', async () => {
    await visit('/matters', {}, async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByLabel('Language').selectOption('fr');
      await page.getByRole('link', { name: 'Chronologie' }).waitFor();
      await page.reload();
      await page.getByRole('link', { name: 'Chronologie' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByLabel('Langue').selectOption('en');
      await page.getByRole('link', { name: 'Timeline' }).waitFor();
    });
  });
});
