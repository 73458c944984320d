import { type MouseEvent, memo, useMemo } from 'react';
import type { DocumentDetail } from '../../../src/schema/api.ts';
import { Plain } from '../parts/words.tsx';
import type { Layer, Mark, Reading, Span } from './marks.ts';
import { type Segment, segmentsOf } from './segments.ts';

type Block = Reading['blocks'][number];

const READ = new Set<Block['kind']>(['heading', 'paragraph', 'list', 'table']);

/** The document's text, block by block, with every mark drawn. Words that no block covers are shown all the same. */
export const ReaderText = memo(function ReaderText({
  document,
  blocks,
  marks,
  hidden,
  selected,
  onSelect,
}: {
  document: DocumentDetail['document'];
  blocks: readonly Block[];
  marks: readonly Mark[];
  hidden: ReadonlySet<Layer>;
  selected: string | undefined;
  /** Ids of the annotations under the words, innermost first. */
  onSelect: (ids: readonly string[]) => void;
}) {
  const { text, language } = document;
  const visible = useMemo(() => marks.filter(({ layer }) => !hidden.has(layer)), [marks, hidden]);
  const parts = useMemo(() => coverText(text, blocks), [text, blocks]);
  const pick = (event: MouseEvent): void => {
    const hit = event.target instanceof Element ? event.target.closest('[data-marks]') : null;
    const chosen = window.getSelection();
    if (!hit || (chosen && !chosen.isCollapsed)) return;
    onSelect((hit.getAttribute('data-marks') ?? '').split(' ').reverse());
  };
  return (
    // The keys n and p, and the cards, do the same for those who use no mouse.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className="text" lang={language} onClick={pick}>
      {parts.map((block) => (
        <BlockText key={block.span[0]} block={block} text={text} marks={visible} selected={selected} />
      ))}
    </div>
  );
});

/** The blocks, with a paragraph for each stretch of words that none of them covers. */
function coverText(text: string, blocks: readonly Block[]): Block[] {
  const parts: Block[] = [];
  let at = 0;
  const fill = (to: number): void => {
    for (const { index, 0: words } of text.slice(at, to).matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/g))
      parts.push({ kind: 'paragraph', span: [at + index, at + index + words.length] });
  };
  for (const block of blocks.toSorted((a, b) => a.span[0] - b.span[0])) {
    if (block.span[0] > at) fill(block.span[0]);
    if (block.span[1] > at) parts.push(block);
    at = Math.max(at, block.span[1]);
  }
  fill(text.length);
  return parts;
}

function BlockText({
  block,
  text,
  marks,
  selected,
}: {
  block: Block;
  text: string;
  marks: readonly Mark[];
  selected: string | undefined;
}) {
  const segments = useMemo(() => segmentsOf(block.span, marks), [block, marks]);
  const unread = !READ.has(block.kind);
  const inner = segments.map((segment) => (
    <Piece key={segment.span[0]} segment={segment} text={text} selected={selected} />
  ));
  if (block.kind === 'heading')
    return (
      <h2 className="block block-heading" dir="auto">
        {inner}
      </h2>
    );
  return (
    <p className={unread ? 'block block-unread' : 'block'} dir="auto">
      {unread && <span className="block-kind">{block.kind}</span>}
      {inner}
    </p>
  );
}

function Piece({
  segment,
  text,
  selected,
}: {
  segment: Segment;
  text: string;
  selected: string | undefined;
}) {
  const words = <Plain text={text.slice(...segment.span)} />;
  const { marks, span } = segment;
  if (marks.length === 0) return words;
  const depth = marks.filter(({ layer }) => layer === 'content').length;
  const drawn = marks.reduceRight(
    (inner, mark) => (
      <span key={mark.annotation + mark.layer} className={classOf(mark, span)}>
        {inner}
      </span>
    ),
    words,
  );
  const isSelected = marks.some(({ annotation }) => annotation === selected);
  return (
    <span
      className={`piece${depth ? ` depth-${Math.min(depth, 3)}` : ''}${isSelected ? ' selected' : ''}`}
      data-marks={[...new Set(marks.map(({ annotation }) => annotation))].join(' ')}
      data-from={span[0]}
    >
      {drawn}
    </span>
  );
}

/** The class of a mark on one piece, telling whether the mark begins or ends there. */
function classOf({ layer, span }: Mark, [from, to]: Span): string {
  return `m-${layer}${span[0] === from ? ' begins' : ''}${span[1] === to ? ' ends' : ''}`;
}
