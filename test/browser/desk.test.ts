import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, openDesk, visitor } from './desk.ts';
import { inventedContents, memoryDossier } from './fixture/dossier.ts';

const contents = inventedContents();
let desk: Desk;
const visit = visitor(() => desk);

beforeAll(async () => {
  desk = await openDesk(memoryDossier(contents));
}, 60_000);
afterAll(() => desk?.close());

// Runs in the page: the words of each block without the label of what is not read.
const WORDS_OF_BLOCKS = `[...document.querySelectorAll('.block')].map((block) => {
  const copy = block.cloneNode(true);
  copy.querySelector('.block-kind')?.remove();
  return copy.textContent;
})`;

// The plot of the matter itself, without those of the same event.
const OWN_ROWS = '.matter-overview > .forest .forest-row';

const textOf = (page: Page, selector: string) => page.locator(selector).first().innerText();
const path = (page: Page) => {
  const { pathname, search, hash } = new URL(page.url());
  return pathname + search + hash;
};

describe('from the list to the words', () => {
  test('a matter, an account, and the highlighted sentence in its report', async () => {
    await visit('/', {}, async ({ page }) => {
      await page.getByRole('link', { name: /How many civilians were killed/ }).click();
      expect(await textOf(page, 'h1')).toContain('How many civilians were killed');
      expect(await page.locator(OWN_ROWS).count()).toBe(6);
      await page
        .locator('#account-k4')
        .getByRole('link', { name: /at least 34 civilians/ })
        .first()
        .click();
      await page.locator('.m-evidence').first().waitFor();
      expect(path(page)).toMatch(/^\/documents\/watch-0619#\d+-\d+$/);
      expect((await page.locator('.m-evidence').allInnerTexts()).join('')).toBe('at least 34 civilians');
      const box = await page.locator('.m-evidence').first().boundingBox();
      expect(box!.y).toBeGreaterThan(46);
      expect(box!.y).toBeLessThan(900);
    });
  });

  test('going back leads to where one was, and a filter is part of the address', async () => {
    await visit('/matters', {}, async ({ page }) => {
      await page.getByLabel('Type').selectOption('killing');
      expect(path(page)).toBe('/matters?type=killing');
      await page.getByText('3 matters').first().waitFor();
      await page.locator('.matter-row').first().click();
      await page.goBack();
      expect(path(page)).toBe('/matters?type=killing');
      expect(await page.locator('.matter-row').count()).toBe(3);
      await page.reload();
      await page.locator('.matter-row').first().waitFor();
      expect(await page.locator('.matter-row').count()).toBe(3);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.getByText('8 matters').first().waitFor();
    });
  });

  test('every filter is a step in the address, and keeps the focus', async () => {
    await visit('/matters', {}, async ({ page }) => {
      await page.getByText('More filters').click();
      await page.getByLabel('From', { exact: true }).fill('2023-06-01');
      await page.getByText('2 undated left out').waitFor();
      await page.getByLabel('Language of the reports').focus();
      await page.getByLabel('Language of the reports').selectOption('fr');
      await page.getByText('1 matter', { exact: true }).first().waitFor();
      expect(await page.locator('select:focus').getAttribute('aria-label')).toBe('Language of the reports');
      await page.getByLabel('Origins', { exact: true }).selectOption('2');
      await page.getByLabel('Review', { exact: true }).selectOption('false');
      expect(path(page)).toBe('/matters?from=2023-06-01&language=fr&origins=2&reviewed=false');
      await page.reload();
      await page.locator('.matter-row').first().waitFor();
      expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2023-06-01');
      expect(await page.locator('.matter-row').count()).toBe(1);
      for (const left of ['origins=2', 'language=fr', 'from=2023-06-01', ''])
        await page.goBack().then(() => expect(path(page)).toMatch(new RegExp(`${left}$`)));
      await page.getByText('8 matters').first().waitFor();
      expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('');
    });
  });

  test('echoes are folded under their origin, and a revision is drawn', async () => {
    await visit('/matters/m-killed', {}, async ({ page }) => {
      const governor = page.locator('#account-k1');
      expect(await governor.locator('.evidence:visible').count()).toBe(2);
      await governor.getByText('2 more reports of the same origin').click();
      expect(await governor.locator('.evidence:visible').count()).toBe(4);
      expect(await governor.innerText()).toContain('via Sahel Wire');
      expect(await page.locator('.revision').count()).toBe(1);
      expect(await page.getByText('Ministry of Security ≠ Witness for Rights').count()).toBe(1);
    });
  });

  test('a matter is shown as it stood on a day', async () => {
    await visit('/matters/m-killed', {}, async ({ page }) => {
      await page.getByLabel('As it stood on').selectOption('2023-06-12');
      expect(path(page)).toBe('/matters/m-killed?on=2023-06-12');
      expect(await page.locator(OWN_ROWS).allInnerTexts()).toEqual([
        expect.stringContaining('Adama Coulibaly'),
        expect.stringContaining('Fanta Diarra'),
      ]);
      expect(await page.locator('.revision, .disputes').count()).toBe(0);
      await page.locator('.forest-row').first().click();
      expect(path(page)).toBe('/matters/m-killed?on=2023-06-12#k1');
      await page.goBack();
      expect(await page.locator(OWN_ROWS).count()).toBe(6);
    });
  });

  test('other counts of the same event stand under it on the same scale', async () => {
    await visit('/matters/m-killed', {}, async ({ page }) => {
      const sibling = page.locator('.sibling');
      expect(await sibling.innerText()).toMatch(/^Attackers killed\s+How many .*same place, same days/);
      const ticks = async (plot: string) =>
        page
          .locator(`${plot} .tick`)
          .evaluateAll((all) => all.map((tick) => [tick.textContent, tick.getAttribute('x')]));
      expect(await ticks('.sibling .forest')).toEqual(await ticks('.matter-overview > .forest'));
      await sibling.locator('.forest-row').first().click();
      await page.locator('.account.selected').waitFor();
      expect(path(page)).toMatch(/^\/matters\/m-attackers#/);
    });
  });

  test('figures in another unit have a scale of their own', async () => {
    await visit('/matters/m-displaced', {}, async ({ page }) => {
      expect(await page.locator('.forest').count()).toBe(2);
      expect(await page.locator('.forest').last().innerText()).toContain('about 600 households');
    });
  });
});

describe('the reader', () => {
  test('shows the text unaltered', async () => {
    for (const { document, reading } of contents.documents.filter(
      ({ document: { id } }) => id !== 'hostile-0701',
    )) {
      await visit(`/documents/${document.id}`, {}, async ({ page }) => {
        const shown = await page.evaluate<string[]>(WORDS_OF_BLOCKS);
        expect(shown).toEqual(reading.blocks.map(({ span }) => document.text.slice(...span)));
      });
    }
  });

  test('selects the card of the words that are clicked, and the words of the card', async () => {
    await visit('/documents/lantern-0620', {}, async ({ page }) => {
      await page.getByText('between 30 and 40 graves').first().click();
      const card = page.locator('.card.selected');
      expect(await card.innerText()).toContain('30 to 40 graves');
      await page.locator('.card', { hasText: 'the UN mission' }).click();
      expect(await page.locator('.piece.selected').allInnerTexts()).toContain('who fired first');
      expect(await card.innerText()).toMatch(/cannot confirm[\s\S]*Why: stage quotation, rule indirect/);
      expect(path(page)).toMatch(/#\d+-\d+$/);
    });
  });

  test('says why, when, where and with what bounds', async () => {
    await visit('/documents/wire-0612', {}, async ({ page }) => {
      await page.locator('.m-figure', { hasText: 'at least 17 civilians' }).click();
      const card = await textOf(page, '.card.selected');
      expect(card).toMatch(/said by\s+Adama Coulibaly/);
      expect(card).toMatch(/low 17, high open/);
      expect(card).toMatch(/Sunday: 11 Jun 2023/);
      expect(card).toMatch(/Dialassou, Mali/);
      expect(card).toMatch(/How many civilians were killed/);
      expect(card).toMatch(/Why: stage quantity/);
    });
  });

  test('puts highlights out of sight and back', async () => {
    await visit('/documents/lantern-0620', {}, async ({ page }) => {
      const places = page.locator('.text .m-place');
      expect(await places.count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: /^places/ }).click();
      expect(await places.count()).toBe(0);
      await page.getByRole('button', { name: /^places/ }).click();
      expect(await places.count()).toBeGreaterThan(0);
    });
  });

  test('dims what a reprint copies', async () => {
    await visit('/documents/post-0612', {}, async ({ page }) => {
      await page.getByLabel('Dim what it copies').check();
      await page.locator('.m-copied').first().waitFor();
      const copied = (await page.locator('.m-copied').allInnerTexts()).join(' ');
      expect(copied).toContain('They came from the river');
      expect(copied).not.toContain('had been');
    });
  });

  test('marks what was searched for', async () => {
    await visit('/search?q=graves', {}, async ({ page }) => {
      expect(await textOf(page, '.hit mark')).toBe('graves');
      await page.locator('.hit').first().click();
      await page.locator('.m-hit').first().waitFor();
      expect(await textOf(page, '.m-hit')).toBe('graves');
    });
  });

  test('labels what is not read, and shows warnings', async () => {
    await visit('/documents/bode-0703', {}, async ({ page }) => {
      expect(await page.locator('.block-kind').allInnerTexts()).toEqual(['footer', 'furniture']);
      expect(await textOf(page, '.margin')).toContain('This quotation is never closed');
    });
    await visit('/documents/sheet-undated', {}, async ({ page }) => {
      expect(await textOf(page, '.reader-side')).toContain('no publication date');
    });
  });

  test('has its card at the foot of a narrow screen', async () => {
    await visit('/documents/lantern-0620', { width: 390, height: 844 }, async ({ page }) => {
      await page.locator('.m-source', { hasText: 'A village elder' }).click();
      expect(await textOf(page, '.sheet')).toContain('a village elder');
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await textOf(page, '.sheet')).toContain('Mamadou Keïta');
      await page.getByRole('button', { name: 'Close' }).click();
      expect(await page.locator('.sheet').count()).toBe(0);
    });
  });

  test('shows the original in a frame that may do nothing', async () => {
    const { page, faults, close } = await desk.open('/documents/hostile-0701');
    await page.getByText('Archived original').click();
    const answer = page.waitForResponse(/\/original$/);
    await page.getByRole('button', { name: 'Show it here' }).click();
    expect((await answer).headers()['content-security-policy']).toMatch(/^sandbox;/);
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    await page.frameLocator('iframe').getByText('press here').waitFor();
    expect(await page.title()).not.toBe('taken');
    // The browser tells of the script and the picture that it stopped.
    expect(
      faults.filter((fault) => !/sandbox|Content Security Policy|ERR_BLOCKED_BY_CSP/.test(fault)),
    ).toEqual([]);
    await close();
  });
});

test('a search shows by what it can be narrowed, each example an address of its own', async () => {
  await visit('/search', {}, async ({ page }) => {
    await page.getByRole('link', { name: 'place:Moura' }).click();
    expect(path(page)).toBe('/search?q=place%3AMoura');
    await page.getByText('No report holds all of these words.').waitFor();
    expect(await page.getByLabel('Search the reports').inputValue()).toBe('place:Moura');
    await page.goBack();
    await page.getByText('Press / and type.').waitFor();
    await page.getByLabel('Search the reports').fill('market speaker:"Fanta Diarra"');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=market%20speaker%3A%22Fanta%20Diarra%22$/);
    await page.reload();
    expect(await page.getByLabel('Search the reports').inputValue()).toBe('market speaker:"Fanta Diarra"');
  });
});

describe('keys alone', () => {
  test('lead from the list through a matter into its report and on', async () => {
    await visit('/matters', {}, async ({ page }) => {
      const press = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const list = async () => {
        await page.locator('.matter-row').first().waitFor();
        await page.waitForLoadState('networkidle');
      };
      await list();
      await press('j', 'j', 'j', 'k', 'Enter');
      await page.locator('h1', { hasText: 'How much grain' }).waitFor();
      await press('u');
      await list();
      await press('j', 'j', 'j', 'Enter');
      await page.locator('h1', { hasText: 'How many civilians' }).waitFor();
      await press('j', 'j');
      expect(path(page)).toBe('/matters/m-killed#k2');
      expect(await page.locator('#account-k2').getAttribute('aria-current')).toBe('true');
      await press('Enter');
      await page.locator('.m-evidence').first().waitFor();
      await press('n');
      expect(await textOf(page, '.card.selected')).toContain('a security source');
      await press('p');
      expect(await textOf(page, '.card.selected')).toContain('Fanta Diarra');
      await press('Escape');
      expect(await page.locator('.card.selected').count()).toBe(0);
      await press('/');
      await page.keyboard.type('refuge');
      await press('Enter');
      await page.locator('.hit').first().waitFor();
      await press('?');
      expect(await page.getByRole('dialog').isVisible()).toBe(true);
      await press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
    });
  });
});

describe('hostile words', () => {
  test('are shown as words', async () => {
    await visit('/documents/hostile-0701', {}, async ({ page }) => {
      expect(await textOf(page, '.text')).toContain(`<script>document.title = 'taken'</script>`);
      expect(await textOf(page, '.text')).toContain('U+202E');
      expect(await textOf(page, 'h1')).toContain('<b>dead</b>');
      expect(await page.locator('main script, main img, main b b, main a[href^="javascript"]').count()).toBe(
        0,
      );
      expect(await page.title()).toContain('<script>');
      expect(await page.locator('body').innerText()).not.toMatch(/[\u202A-\u202E]/);
    });
  });
});
