import { type MouseEvent, memo, useMemo } from 'react';
import type { DocumentDetail } from '../../../src/schema/api.ts';
import { word } from '../messages/index.ts';
import { Plain } from '../parts/words.tsx';
import { type Block, blockAt, repeatsTitle } from './blocks.ts';
import type { Layer, Mark, Span } from './marks.ts';
import { type Segment, segmentsOf } from './segments.ts';

const READ = new Set<Block['kind']>(['heading', 'paragraph', 'list', 'table']);
const NO_MARKS: readonly Mark[] = [];

/** The document's text, block by block, with every mark drawn in the blocks that are near the screen. */
export const ReaderText = memo(function ReaderText({
  document,
  blocks,
  near,
  marks,
  hidden,
  selected,
  onSelect,
}: {
  document: DocumentDetail['document'];
  /** In text order, covering all words. */
  blocks: readonly Block[];
  /** Indexes of the blocks to draw in full; undefined for all. */
  near: ReadonlySet<number> | undefined;
  marks: readonly Mark[];
  hidden: ReadonlySet<Layer>;
  selected: string | undefined;
  /** Ids of the annotations under the words, innermost first. */
  onSelect: (ids: readonly string[]) => void;
}) {
  const { text, language, title } = document;
  const marksOfBlock = useMemo(() => deal(marks, hidden, blocks), [marks, hidden, blocks]);
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
      {blocks.map((block, at) => {
        const own = marksOfBlock.get(at) ?? NO_MARKS;
        const holds = selected !== undefined && own.some(({ annotation }) => annotation === selected);
        return (
          <BlockText
            key={block.span[0]}
            at={at}
            block={block}
            marks={!near || near.has(at) || holds || own.some(isTarget) ? own : NO_MARKS}
            text={text}
            isTitle={at === 0 && repeatsTitle(text, block, title)}
            selected={holds ? selected : undefined}
          />
        );
      })}
    </div>
  );
});

const isTarget = ({ layer }: Mark): boolean => layer === 'evidence' || layer === 'hit';

/** The visible marks of each block; a mark over several blocks is in each of them. */
function deal(
  marks: readonly Mark[],
  hidden: ReadonlySet<Layer>,
  blocks: readonly Block[],
): ReadonlyMap<number, readonly Mark[]> {
  const dealt = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (hidden.has(mark.layer)) continue;
    for (let at = blockAt(blocks, mark.span[0]); at < blocks.length; at++) {
      if (blocks[at]!.span[0] >= mark.span[1]) break;
      const own = dealt.get(at);
      if (own) own.push(mark);
      else dealt.set(at, [mark]);
    }
  }
  return dealt;
}

const BlockText = memo(function BlockText({
  at,
  block,
  marks,
  text,
  isTitle,
  selected,
}: {
  at: number;
  block: Block;
  marks: readonly Mark[];
  text: string;
  isTitle: boolean;
  selected: string | undefined;
}) {
  const segments = useMemo(() => segmentsOf(block.span, marks), [block, marks]);
  const unread = !READ.has(block.kind);
  const inner = segments.map((segment) => (
    <Piece key={segment.span[0]} segment={segment} text={text} selected={selected} />
  ));
  if (block.kind === 'heading')
    return (
      <h2
        className={isTitle ? 'block block-heading block-title' : 'block block-heading'}
        dir="auto"
        data-block={at}
      >
        {inner}
      </h2>
    );
  return (
    <p className={unread ? 'block block-unread' : 'block'} dir="auto" data-block={at}>
      {unread && <span className="block-kind">{word(block.kind)}</span>}
      {inner}
    </p>
  );
});

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
      className={isSelected ? 'piece selected' : 'piece'}
      data-marks={[...new Set(marks.map(({ annotation }) => annotation))].join(' ')}
    >
      {drawn}
    </span>
  );
}

/** The class of a mark on one piece, telling whether the mark begins or ends there. */
function classOf({ layer, span, state }: Mark, [from, to]: Span): string {
  const edges = `${span[0] === from ? ' begins' : ''}${span[1] === to ? ' ends' : ''}`;
  return `m-${layer}${edges}${state ? ` is-${state}` : ''}`;
}
