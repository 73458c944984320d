import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { accountStanceSchema, disputeSchema, originKindSchema } from '../../src/schema/api-ledger.ts';
import { measureSchema, modifierSchema, readingSchema } from '../../src/schema/api-reading.ts';
import { fr, NOUNS_FR } from '../../web/src/messages/fr.ts';
import { unitInFrench } from '../../web/src/messages/fr-units.ts';
import { WORDS_FR } from '../../web/src/messages/fr-words.ts';
import { many, t, unbroken, word } from '../../web/src/messages/index.ts';
import { NOUNS_EN } from '../../web/src/messages/nouns.ts';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

/** The closed lists whose values the desk shows as words. */
const vocabularies = [
  measureSchema,
  modifierSchema,
  accountStanceSchema,
  originKindSchema,
  disputeSchema.shape.kind,
  ...readingVocabularies(),
];

function readingVocabularies(): readonly z.ZodType[] {
  const { shape } = readingSchema;
  const of = (name: 'blocks' | 'relays' | 'attributions' | 'events' | 'access' | 'warnings') =>
    shape[name].unwrap().element.shape as Record<string, z.ZodType>;
  const participant = of('events').participants as unknown as {
    unwrap(): { element: { shape: Record<string, z.ZodType> } };
  };
  return [
    of('blocks').kind!,
    of('relays').kind!,
    of('attributions').mode!,
    of('attributions').stance!,
    of('events').type!,
    of('events').polarity!,
    of('events').certainty!,
    of('access').kind!,
    of('warnings').kind!,
    participant.unwrap().element.shape.role!,
  ];
}

const wordsOf = (schemas: readonly z.ZodType[]): ReadonlySet<string> =>
  new Set(schemas.flatMap((schema) => (schema as z.ZodEnum).options.map(String)));

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

  test('never break a line before French punctuation', () => {
    for (const french of Object.values(fr)) expect(unbroken(french)).not.toMatch(/ [:;!?»]|« /);
    expect(unbroken('Qui ? « Nous », à 5 h : oui.')).toBe('Qui\u00a0? «\u00a0Nous\u00a0», à 5 h\u00a0: oui.');
  });

  test('name every word that the API can send', () => {
    const missing = [...wordsOf(vocabularies)].filter((code) => !(code in WORDS_FR));
    expect(missing).toEqual([]);
  });

  test('name common units in their form', () => {
    expect(['household', 'households', 'bodies', 'canoe'].map((unit) => unitInFrench(unit, false))).toEqual([
      'ménages',
      'ménages',
      'corps',
      'pirogues',
    ]);
    expect(unitInFrench('tablet', false)).toBeUndefined();
  });

  test('leave no word of the vocabulary or noun empty', () => {
    expect(Object.values(WORDS_FR).every(Boolean)).toBe(true);
    expect(Object.values(NOUNS_FR).every(({ one, other }) => one && other)).toBe(true);
  });
});

// Runs in the page: its own words and labels, without those of reports, of the ledger, of code, and of other languages.
const OWN_WORDS = `(() => {
  const own = (element) => !element.closest('bdi, pre, code, kbd, .text, [translate=no], select[lang] *, [lang]:not(html), option[lang]');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const shown = [];
  while (walker.nextNode()) if (own(walker.currentNode.parentElement)) shown.push(walker.currentNode.data);
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
    if (own(element))
      for (const name of ['aria-label', 'placeholder', 'title']) shown.push(element.getAttribute(name) ?? '');
  return shown;
})()`;

const VIEWS = [
  '/matters',
  '/matters/m-killed',
  '/matters/m-who',
  '/no-such-view',
  '/documents',
  '/documents/lantern-0620',
  '/documents/bode-0703',
  '/documents/sheet-undated',
  '/timeline',
  '/map',
  '/origins',
  '/speakers',
  '/speakers/Ministry%20of%20Security',
  '/relays',
  '/add',
  '/search',
  '/search?q=market',
  '/search?q=nowhere-at-all',
  '/reference',
];

/** Words that are French too. */
const FRENCH: ReadonlySet<string> = new Set([
  ...Object.values(fr),
  ...Object.values(WORDS_FR),
  ...Object.values(NOUNS_FR).flatMap(({ one, other }) => [one, other]),
]);

/** English messages, nouns and words of the vocabulary whose French is another. */
const ENGLISH: ReadonlySet<string> = new Set(
  [
    ...Object.entries(fr).flatMap(([english, french]) => (english === french ? [] : english.trim())),
    ...Object.values(NOUNS_EN).flatMap(({ one, other }) => [one, other]),
    ...Object.keys(WORDS_FR).map((code) =>
      code.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`),
    ),
  ].filter((words) => !FRENCH.has(words)),
);

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

  test.each(VIEWS)('leaves no English word in %s', async (view) => {
    await visit(view, { locale: 'fr-FR' }, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
      const shown = await page.evaluate<string[]>(OWN_WORDS);
      expect(shown.filter((words) => ENGLISH.has(words.trim()))).toEqual([]);
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
