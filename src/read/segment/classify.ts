import type { Block, BlockKind, Relay, Span } from '../../model/index.ts';
import type { Chunk } from './chunks.ts';
import { creditRelay, findCredit } from './credit.ts';
import { findDateline, isDateLine } from './dateline.ts';
import { findByline, findOrigin } from './edges.ts';
import type { LayoutWords } from './layout-words.ts';
import { plain, TERMINAL } from './plain.ts';
import { type Classified, one, type Site } from './site.ts';

const OPENING_CHUNKS = 6;
const CLOSING_CHUNKS = 5;

/** Kinds that hold whatever the words look like, where the format states them. */
const SETTLED: ReadonlySet<BlockKind> = new Set(['heading', 'list', 'table', 'caption', 'furniture']);

/** Classifies the chunks of a text, one after the other. */
export function classifyChunks(
  text: string,
  chunks: readonly Chunk[],
  words: LayoutWords,
  title: string | undefined,
): Classified {
  const blocks: Block[] = [];
  const relays: Relay[] = [];
  let dateline = false;
  for (const [index, { span, marked }] of chunks.entries()) {
    const line = text.slice(...span);
    const around = (n: number) => (chunks[n] ? text.slice(...chunks[n].span) : undefined);
    const site: Site = {
      text,
      line,
      lower: line.length <= 400 ? line.toLowerCase() : '',
      words: line.length <= 400 ? line.split(/\s+/).length : 99,
      span,
      index,
      count: chunks.length,
      previous: around(index - 1),
      next: around(index + 1),
      title,
    };
    if (marked !== undefined && SETTLED.has(marked)) {
      blocks.push({ kind: marked, span });
      continue;
    }
    const found: Classified =
      (site.words < 60 ? classifyShort(site, words) : undefined) ??
      (dateline || index >= OPENING_CHUNKS ? undefined : openWithDateline(site, words)) ??
      plain(site, marked);
    dateline ||= found.blocks[0]?.kind === 'dateline';
    blocks.push(...found.blocks);
    relays.push(...found.relays);
  }
  return { blocks, relays };
}

function classifyShort(site: Site, words: LayoutWords): Classified | undefined {
  const { lower, line, span } = site;
  if (site.words <= 4 && words.isFurnitureLine(lower)) return one('furniture', span);
  if (!/[\p{L}\p{N}]/u.test(line)) return one('furniture', span);
  return (
    asByline(site, words) ??
    asFooter(site, words) ??
    asCaption(site, words) ??
    (site.words <= 14 && isDateLine(line, words) ? one('dateline', span) : undefined) ??
    (site.words <= 16 && words.startsFurniture(lower) ? one('furniture', span) : undefined)
  );
}

function asByline({ line, span, text, index, count }: Site, words: LayoutWords): Classified | undefined {
  if (index >= OPENING_CHUNKS && index < count - CLOSING_CHUNKS) return undefined;
  const agencies = findByline(line, words);
  if (!agencies) return undefined;
  const relays = agencies.map(([from, to]): Relay => {
    const name: Span = [span[0] + from, span[0] + to];
    return { kind: 'byline', name: text.slice(...name), span: name };
  });
  return one('byline', span, relays);
}

function asFooter(site: Site, words: LayoutWords): Classified | undefined {
  const { line, lower, span, text, index, count } = site;
  if (index >= 3 && index < count - CLOSING_CHUNKS) return undefined;
  const origin = site.words <= 30 ? findOrigin(line, words) : undefined;
  if (origin !== undefined) {
    if (origin === null) return one('footer', span);
    const name: Span = [span[0] + origin[0], span[0] + origin[1]];
    return one('footer', span, [{ kind: 'footer', name: text.slice(...name), span: name }]);
  }
  const closing = index >= count - CLOSING_CHUNKS && index > 0;
  return closing && site.words <= 30 && words.startsFooter(lower) ? one('footer', span) : undefined;
}

function asCaption(site: Site, words: LayoutWords): Classified | undefined {
  const { text, line, lower, span, next } = site;
  const credit = findCredit(line, words);
  if (credit?.start === 0) {
    const relay = creditRelay(text, span[0], credit);
    return one('credit', span, relay ? [relay] : []);
  }
  if (credit) {
    const cut = span[0] + credit.start;
    const end = span[0] + line.slice(0, credit.start).trimEnd().length;
    return {
      blocks: [
        { kind: 'caption', span: [span[0], end] },
        { kind: 'credit', span: [cut, span[1]] },
      ],
      relays: [],
    };
  }
  if (site.words <= 50 && words.startsCaption(lower)) return one('caption', span);
  const credited = next !== undefined && next.length <= 80 && findCredit(next, words)?.start === 0;
  if (!credited || site.words > 40 || site.index === 0) return undefined;
  return TERMINAL.test(line) && site.words > 25
    ? undefined
    : one(/[.!?]$/.test(line) ? 'paragraph' : 'caption', span);
}

function openWithDateline({ line, span, text }: Site, words: LayoutWords): Classified | undefined {
  const dateline = findDateline(line, words);
  if (!dateline) return undefined;
  const end = span[0] + dateline.length;
  const relays: Relay[] = [];
  if (dateline.agency) {
    const name: Span = [span[0] + dateline.agency[0], span[0] + dateline.agency[1]];
    relays.push({ kind: 'quotedAgency', name: text.slice(...name), span: name });
  }
  let start = end;
  while (start < span[1] && /\s/.test(text[start]!)) start++;
  const blocks: Block[] = [{ kind: 'dateline', span: [span[0], end] }];
  if (start < span[1]) blocks.push({ kind: 'paragraph', span: [start, span[1]] });
  return { blocks, relays };
}
