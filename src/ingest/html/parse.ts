import type { Warning } from '../../model/index.ts';
import type { Parsed } from '../format.ts';
import { findArticle } from './article.ts';
import type { DomElement } from './dom.ts';
import { pageMetadata } from './metadata.ts';
import { buildPage } from './page.ts';
import { PageWriter } from './page-writer.ts';

/** A page's report as text, with its blocks and the place of every letter in the page's source. */
export function parsePage(source: string): Parsed & { readonly warnings: readonly Warning[] } {
  const metadata = pageMetadata(buildPage(source));
  const { page, content, heading, byline } = findArticle(source);
  const writer = new PageWriter(page.pieces);
  const within = (element: DomElement | undefined) => element !== undefined && content.contains(element);
  const words = comparable(content.textContent ?? '');
  if (heading && !within(heading) && !words.startsWith(comparable(heading.textContent ?? '')))
    writer.write(heading, 'heading');
  if (byline && !within(byline)) writer.write(byline, 'byline');
  writer.write(content, 'paragraph');
  const { text, runs, layout } = writer.end();
  return { text, runs, layout, metadata, warnings: page.flattened ? [FLATTENED] : [] };
}

const FLATTENED: Warning = {
  kind: 'truncated',
  message:
    'The page nests its elements so deeply that the deepest were flattened: check the order of its text.',
};

const comparable = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();
