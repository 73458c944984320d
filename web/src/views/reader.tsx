import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentDetail } from '../../../src/schema/api.ts';
import { DecisionDesk } from '../decisions/notice.tsx';
import { Signer } from '../decisions/sign.tsx';
import { t } from '../messages/index.ts';
import { Failure, Waiting } from '../parts/states.tsx';
import { AddBar, type AddedKind } from '../reader/add-bar.tsx';
import { AddForm, type Adding, AddPanel } from '../reader/add-panel.tsx';
import { blockAt, coverText, repeatsTitle } from '../reader/blocks.ts';
import { CorrectForm } from '../reader/card-decisions.tsx';
import { copiedMarks } from '../reader/copied.ts';
import { decidedReading } from '../reader/decided.ts';
import { useDesk } from '../reader/deciding-here.ts';
import { DocumentDecisions } from '../reader/document-decisions.tsx';
import { Archive, DocumentFacts, DocumentTitle, Original } from '../reader/facts.tsx';
import { Legend } from '../reader/legend.tsx';
import { Margin, Sheet } from '../reader/margin.tsx';
import { hitsOf, type Layer, type Mark, marksOf, NOTHING_READ, type Span } from '../reader/marks.ts';
import { useNear } from '../reader/near.ts';
import { indexOf, type Note, noteAt, notesOf } from '../reader/notes.ts';
import { SameOrigin } from '../reader/same-origin.tsx';
import { selectedSpan } from '../reader/selection.ts';
import { bringIntoSight, focusCard, marksSelector, spanIn, wholeOf } from '../reader/sight.ts';
import { ReaderText } from '../reader/text.tsx';
import { useResource } from '../state/api.ts';
import { draftOf, useDrafts } from '../state/drafts.ts';
import { type Keys, useKeys } from '../state/keys.ts';
import { documentAddress, navigate, usePlace, useScrollRestore } from '../state/router.tsx';
import { useMedia } from '../state/width.ts';

const Compare = lazy(() => import('../reader/compare.tsx'));

/** One document: its text with everything that was read in it, and a card for each. */
export function Reader({ id }: { id: string }) {
  const { data, error } = useResource<DocumentDetail>(`/documents/${encodeURIComponent(id)}?with=decisions`);
  useEffect(() => {
    if (data) document.title = `${data.document.title ?? data.document.id} · Griot`;
  }, [data]);
  const other = new URLSearchParams(usePlace().query).get('with');
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  if (other)
    return (
      <Suspense fallback={<Waiting />}>
        <Compare document={data.document} other={other} />
      </Suspense>
    );
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
  const reading = detail.reading ?? NOTHING_READ;
  const { text, id } = detail.document;

  const decided = useMemo(() => decidedReading(reading, detail.decided), [reading, detail]);
  const notes = useMemo(() => notesOf(decided.shown), [decided]);
  const index = useMemo(() => indexOf(detail, reading, decided.shown), [detail, reading, decided]);
  const own = useMemo(() => marksOf(decided.shown, decided.stateOf), [decided]);
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
  const step = (by: number, every = false): void => {
    const standing = notes.filter((note) => every || note.standing);
    const current = notes.find((note) => note.id === latest.current);
    const at = standing.findIndex((note) => note.id === latest.current);
    const after = standing.findIndex(({ start }) => start > (current?.start ?? -1));
    const fresh = by > 0 ? (after === -1 ? standing.length - 1 : after) : Math.max(0, after - 1);
    const next = at === -1 ? fresh : Math.min(standing.length - 1, Math.max(0, at + by));
    if (standing[next]) select(standing[next], true);
  };
  const current = notes.find((note) => note.id === selected);
  const desk = useDesk(detail, decided, current, focusCard);
  const [original, setOriginal] = useState(false);
  // Where the margin has no room for cards, the selected one is at the foot.
  const sheet = wide && !original ? undefined : current;
  const [adding, setAdding] = useState<Adding>();
  // A form is there by the time somebody asks for it.
  useEffect(() => {
    AddForm.preload();
    CorrectForm.preload();
  }, []);
  const draftKey = `${id}\nadd`;
  const unsaved = useDrafts(draftKey).length > 0;
  const startAdding = (kind: AddedKind, span: Span | undefined): void => {
    if (adding && draftOf(draftKey) && span) return;
    select(undefined, false);
    flushSync(() => setAdding({ kind, span }));
  };
  const known = useRef(notes);
  known.current = notes;
  const showAdded = (span: Span, seq: number): void => {
    setAdding(undefined);
    const all = known.current;
    select(all.find((note) => note.id === `added-${seq}`) ?? noteAt(all, span), true);
    focusCard();
  };
  // What is typed while a form opens is meant for the form.
  const writing = adding !== undefined || desk.editing !== undefined;
  const keys: Keys = {
    '+': () =>
      startAdding('estimate', column.current ? selectedSpan(column.current, blocks, text) : undefined),
    a: () => desk.act('accept'),
    c: () => current && desk.isCorrectable(current) && desk.edit('correct'),
    x: () => desk.act('reject'),
    m: () => current && desk.targetOf(current) && desk.edit('note'),
    z: desk.undoLast,
    n: () => step(1),
    p: () => step(-1),
    j: () => step(1),
    k: () => step(-1),
    J: () => step(1, true),
    K: () => step(-1, true),
    u: () => navigate('/documents'),
    Escape: () => {
      if (adding) setAdding(undefined);
      else if (desk.editing) desk.edit(undefined);
      else select(undefined, false);
    },
  };
  useKeys(writing ? { Escape: keys.Escape! } : keys);

  const toggle = (layers: readonly Layer[]): void =>
    setHidden((old) => {
      const next = new Set(old);
      for (const layer of layers) old.has(layer) ? next.delete(layer) : next.add(layer);
      return next;
    });

  return (
    <main className={`reader${sheet ? ' with-sheet' : ''}${original && wide ? ' with-original' : ''}`}>
      <DocumentTitle
        document={detail.document}
        inText={repeatsTitle(text, reading.blocks[0], detail.document.title)}
      />
      <aside className="reader-side" aria-label={t('About this document')}>
        <DocumentFacts detail={detail} comparing={comparing} onCompare={setComparing} />
        {detail.reading && <Legend marks={own} hidden={hidden} onToggle={toggle} />}
        {!adding && (
          <button type="button" className="quiet add-open" onClick={() => startAdding('estimate', undefined)}>
            {t('Add an annotation')} {unsaved && <span className="unsaved">{t('not saved')}</span>}
          </button>
        )}
        <DocumentDecisions detail={detail} notes={notes} desk={desk} />
        <Signer />
        <SameOrigin detail={detail} />
        <Archive document={detail.document} isShown={original} beside={wide} onShow={setOriginal} />
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
        <AddBar column={column} blocks={blocks} text={text} onAdd={startAdding} />
      </article>
      {adding && (
        <AddPanel
          adding={adding}
          document={id}
          wide={wide}
          index={index}
          draftKey={draftKey}
          deciding={desk.deciding}
          onWords={setTarget}
          onAdded={showAdded}
          onDone={() => {
            setAdding(undefined);
            setTarget(undefined);
          }}
        />
      )}
      {wide && original && (
        <aside className="original" aria-label={t('Archived original')}>
          <Original id={id} />
        </aside>
      )}
      {wide && !original && (
        <Margin
          notes={shown}
          index={index}
          desk={desk}
          selected={selected}
          column={column}
          onSelect={selectCard}
        />
      )}
      {sheet && (
        <Sheet
          note={sheet}
          index={index}
          desk={desk}
          onStep={step}
          onClose={() => select(undefined, false)}
        />
      )}
      <DecisionDesk onUndo={desk.undo} />
    </main>
  );
}
