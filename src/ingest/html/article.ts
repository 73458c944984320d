import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';
import { buildPage, type Page } from './page.ts';

/** A page with the element that holds its report, and the heading and author line that stood apart from it. */
export interface Article {
  readonly page: Page;
  readonly content: DomElement;
  readonly heading: DomElement | undefined;
  readonly byline: DomElement | undefined;
}

/** Letters below which what was found is taken for a teaser or a cookie notice, and the page is searched again. */
const ENOUGH = 250;
const APART = 'nav, aside, header, footer, form, button, [role="navigation"], [hidden]';
const BYLINE =
  '[rel="author"], [itemprop="author"], [class*="byline" i], [class*="author" i], [id*="byline" i]';

/** Readability's switches, from all to none: it drops unlikely parts, weighs class names, cleans lists and forms. */
const ATTEMPTS: readonly number[] = [0x1 | 0x2 | 0x4, 0x2 | 0x4, 0x4, 0];

/**
 * Finds the report in a page. Each attempt starts from a fresh tree, since looking for the report takes the tree apart
 * and text nodes must be those that know their place in the source.
 */
export function findArticle(source: string): Article {
  let best: Article | undefined;
  let most = 0;
  for (const flags of ATTEMPTS) {
    const page = buildPage(source);
    const letters = lettersOf(page.document.body);
    const heading = page.document.querySelector('h1') ?? undefined;
    const byline = authorLine(page.document);
    const content = readable(page.document, flags);
    if (!content) continue;
    const found = lettersOf(content);
    if (found > most) [best, most] = [{ page, content, heading, byline }, found];
    if (found >= ENOUGH || found >= letters * 0.8) break;
  }
  return best && most > 0 ? best : wholePage(source);
}

function readable(document: DomDocument, flags: number): DomElement | undefined {
  const reader = new Readability<DomElement>(document, {
    charThreshold: 1,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as DomElement,
  });
  (reader as unknown as { _flags: number })._flags = flags;
  return reader.parse()?.content ?? undefined;
}

function wholePage(source: string): Article {
  const page = buildPage(source);
  for (const element of [...page.document.querySelectorAll(APART)]) element.remove();
  return { page, content: page.document.body, heading: undefined, byline: undefined };
}

/** The first short element that is marked as naming the author. */
function authorLine(document: DomDocument): DomElement | undefined {
  for (const element of document.querySelectorAll(BYLINE)) {
    const words = element.textContent?.trim() ?? '';
    if (words.length > 2 && words.length <= 120 && element.localName !== 'meta') return element;
  }
  return undefined;
}

const lettersOf = (element: DomElement): number => (element.textContent ?? '').replace(/\s+/g, '').length;
