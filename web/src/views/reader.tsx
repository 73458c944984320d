import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentDetail } from '../../../src/schema/api.ts';
import { t } from '../messages/index.ts';
import { Failure, Waiting } from '../parts/states.tsx';
import { blockAt, coverText, repeatsTitle } from '../reader/blocks.ts';
import { copiedMarks } from '../reader/copied.ts';
import { Archive, DocumentFacts, DocumentTitle } from '../reader/facts.tsx';
import { Legend } from '../reader/legend.tsx';
import { Margin, Sheet } from '../reader/margin.tsx';
import { hitsOf, type Layer, type Mark, marksOf, type Span } from '../reader/marks.ts';
import { useNear } from '../reader/near.ts';
import { indexOf, type Note, noteAt, notesOf } from '../reader/notes.ts';
import { ReaderText } from '../reader/text.tsx';
import { useResource } from '../state/api.ts';
import { useKeys } from '../state/keys.ts';
import { documentAddress, navigate, usePlace, useScrollRestore } from '../state/router.tsx';
import { useMedia } from '../state/width.ts';

const EMPTY: NonNullable<DocumentDetail['reading']> = {
  id: '',
  language: '',
  blocks: [],
  relays: [],
  entities: [],
  mentions: [],
  attributions: [],
  estimates: [],
  timexes: [],
  toponyms: [],
  events: [],
  access: [],
  hedges: [],
  warnings: [],
};

/** One document: its text with everything that was read in it, and a card for each. */
export function Reader({ id }: { id: string }) {
  const { data, error } = useResource<DocumentDetail>(`/documents/${encodeURIComponent(id)}`);
  useEffect(() => {
    if (data) document.title = `${data.document.title ?? data.document.id} · Griot`;
  }, [data]);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  return <ReaderView detail={data} />;
}

function ReaderView({ detail }: { detail: DocumentDetail }) {
  const { hash, query } = usePlace();
  const wide = useMedia('(min-width: 1080px)');
  const column = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<ReadonlySet<Layer>>(new Set());
  const [selected, setSelected] = useState<string>();
  // Keys may come faster than the page is drawn.
  const latest = useRef<string>(undefined);
  const reading = detail.reading ?? EMPTY;
  const { text, id } = detail.document;

  const notes = useMemo(() => notesOf(reading), [reading]);
  const index = useMemo(() => indexOf(detail, reading), [detail, reading]);
  const own = useMemo(() => marksOf(reading), [reading]);
  const hits = useMemo(() => hitsOf(text, new URLSearchParams(query).get('q') ?? ''), [text, query]);
  // The words that the address named when the page was opened, until something else is selected.
  const [target, setTarget] = useState(() => spanIn(hash, text.length));
  const [comparing, setComparing] = useState(false);
  const first = useResource<DocumentDetail>(
    comparing && detail.origin ? `/documents/${encodeURIComponent(detail.origin.first)}` : null,
  ).data?.document.text;
  const copied = useMemo(
    () => (comparing && first ? copiedMarks(text, first) : []),
    [comparing, first, text],
  );
  const marks = useMemo(() => {
    const evidence: Mark[] = target ? [{ annotation: 'evidence', layer: 'evidence', span: target }] : [];
    return [...copied, ...own, ...hits, ...evidence];
  }, [copied, own, hits, target]);
  const blocks = useMemo(() => coverText(text, reading.blocks), [text, reading]);
  const near = useNear(column, blocks.length);
  const shown = useMemo(
    () =>
      notes.filter(
        ({ id: one, standing, start }) =>
          one === selected || (standing && (!near || near.has(blockAt(blocks, start)))),
      ),
    [notes, selected, near, blocks],
  );
  useScrollRestore(!target);

  const select = useCallback(
    (note: Note | undefined, scroll: boolean): void => {
      latest.current = note?.id;
      setSelected(note?.id);
      setTarget(undefined);
      const span = note && wholeOf(note);
      navigate(span ? documentAddress(id, span) : documentAddress(id), true);
      if (note && (scroll || !wide))
        bringIntoSight(marksSelector(note), scroll && wide ? 'center' : 'nearest');
    },
    [id, wide],
  );

  // Where the address names words, they are brought into sight and their annotation is selected.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page is opened
  useEffect(() => {
    if (target) {
      latest.current = noteAt(notes, target)?.id;
      setSelected(latest.current);
      bringIntoSight('.m-evidence', wide ? 'center' : 'start', true);
    } else if (hits.length) bringIntoSight('.m-hit', 'center');
  }, []);

  const choose = useCallback(
    (ids: readonly string[]): void => {
      const known = ids.filter((one) => notes.some((note) => note.id === one));
      const next = known[(known.indexOf(selected ?? '') + 1) % known.length];
      select(
        notes.find((note) => note.id === next),
        false,
      );
    },
    [notes, select, selected],
  );
  const selectCard = useCallback(
    (one: string): void =>
      select(
        notes.find((note) => note.id === one),
        true,
      ),
    [notes, select],
  );
  const step = (by: number): void => {
    const standing = notes.filter((note) => note.standing);
    const current = notes.find((note) => note.id === latest.current);
    const at = standing.findIndex((note) => note.id === latest.current);
    const after = standing.findIndex(({ start }) => start > (current?.start ?? -1));
    const fresh = by > 0 ? (after === -1 ? standing.length - 1 : after) : Math.max(0, after - 1);
    const next = at === -1 ? fresh : Math.min(standing.length - 1, Math.max(0, at + by));
    if (standing[next]) select(standing[next], true);
  };
  useKeys({
    n: () => step(1),
    p: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
    u: () => navigate('/documents'),
    Escape: () => select(undefined, false),
  });

  const current = notes.find((note) => note.id === selected);
  const toggle = (layers: readonly Layer[]): void =>
    setHidden((old) => {
      const next = new Set(old);
      for (const layer of layers) old.has(layer) ? next.delete(layer) : next.add(layer);
      return next;
    });

  return (
    <main className={current && !wide ? 'reader with-sheet' : 'reader'}>
      <DocumentTitle
        document={detail.document}
        inText={repeatsTitle(text, reading.blocks[0], detail.document.title)}
      />
      <aside className="reader-side" aria-label={t('About this document')}>
        <DocumentFacts detail={detail} comparing={comparing} onCompare={setComparing} />
        {detail.reading && <Legend marks={own} hidden={hidden} onToggle={toggle} />}
        <Archive document={detail.document} />
      </aside>
      <article ref={column} className="reader-text">
        <ReaderText
          document={detail.document}
          blocks={blocks}
          near={near}
          marks={marks}
          hidden={hidden}
          selected={selected}
          onSelect={choose}
        />
      </article>
      {wide && (
        <Margin notes={shown} index={index} selected={selected} column={column} onSelect={selectCard} />
      )}
      {!wide && current && (
        <Sheet note={current} index={index} onStep={step} onClose={() => select(undefined, false)} />
      )}
    </main>
  );
}

function spanIn(hash: string, length: number): Span | undefined {
  const found = /^(\d+)-(\d+)$/.exec(hash);
  if (!found) return undefined;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end && end <= length ? [start, end] : undefined;
}

/** From the first to the last word of an annotation. */
function wholeOf(note: Note): Span {
  return [note.start, Math.max(...note.spans.map(([, end]) => end))];
}

const marksSelector = ({ id }: Note): string => `[data-marks~="${CSS.escape(id)}"]`;

function bringIntoSight(selector: string, block: ScrollLogicalPosition, flash = false): void {
  requestAnimationFrame(() => {
    const found = document.querySelectorAll<HTMLElement>(selector);
    found[0]?.scrollIntoView({ block });
    if (!flash) return;
    for (const element of found) {
      element.classList.remove('flash');
      void element.offsetWidth;
      element.classList.add('flash');
    }
  });
}
