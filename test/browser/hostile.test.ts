import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, visitor } from './desk.ts';
import { type Contents, inventedContents, memoryDossier } from './fixture/dossier.ts';

const ATTACK =
  '"><script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'">' +
  '<a href="javascript:document.title=\'taken\'" onclick="document.title=\'taken\'">x</a>\u202Eevil\u202C';
const HUGE = 'Donaudampfschifffahrt'.repeat(30);
const ARABIC = 'وزارة الأمن';

/** Fields that hold words of reports, and what stands in them here. */
const WORDS: Readonly<Record<string, string>> = {
  speaker: ATTACK,
  speakerDescription: HUGE,
  description: ATTACK,
  question: `${ATTACK} ${ARABIC} ${HUGE}`,
  reason: ATTACK,
  name: `${ARABIC} ${ATTACK}`,
  title: `${HUGE} ${ATTACK}`,
  publisher: ATTACK,
  byline: ATTACK,
  dateline: ATTACK,
  url: 'javascript:document.title="taken"',
  unit: ATTACK,
  message: ATTACK,
};

/** The same value with hostile words wherever a report's words stand. */
function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (value && WORDS[key] ? WORDS[key] : value) as T;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key === 'via' ? 'speaker' : '')) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)])) as T;
}

let desk: Desk;
const visit = visitor(() => desk);
const contents: Contents = { ...poisoned(inventedContents()), name: ATTACK };

beforeAll(async () => {
  desk = await openDesk(memoryDossier(contents));
}, 60_000);
afterAll(() => desk?.close());

const SPEAKER = encodeURIComponent(ATTACK);
const VIEWS = [
  '/matters',
  '/matters/m-killed',
  '/matters/m-who',
  '/documents',
  '/documents/wire-0612',
  '/documents/hostile-0701',
  '/timeline',
  '/map',
  '/origins',
  '/speakers',
  `/speakers/${SPEAKER}`,
  '/relays',
  `/relays?around=${SPEAKER}`,
  `/search?q=${SPEAKER}`,
  `/matters?words=${SPEAKER}&speaker=${SPEAKER}`,
];

// Runs in the page: what words could have become, had they been read as markup.
const MADE = `[...document.querySelectorAll('#main *, .bar *')].filter((element) =>
  /^(?:script|img|iframe|object|embed|style|link)$/i.test(element.tagName) ||
  element.getAttributeNames().some((name) => name.startsWith('on')) ||
  /^\\s*javascript:/i.test(element.getAttribute('href') ?? element.getAttribute('src') ?? '')
).map((element) => element.outerHTML.slice(0, 200))`;

// Runs in the page: elements whose own text turns the direction of what follows.
const TURNED = `[...document.querySelectorAll('body *')].filter((element) =>
  [...element.childNodes].some((node) => node.nodeType === 3 && /[\\u202A-\\u202E]/.test(node.data))
).map((element) => element.outerHTML.slice(0, 300))`;

describe('hostile words in every field', () => {
  test.each(VIEWS)('are words in %s', async (view) => {
    await visit(view, { width: 390, height: 844 }, async ({ page }) => {
      await page.waitForLoadState('networkidle');
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      expect(await page.evaluate<string[]>(MADE)).toEqual([]);
      expect(await page.title()).not.toBe('taken');
      expect(await page.evaluate<string[]>(TURNED)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    });
  });
});
