import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentDetail } from '../../../src/schema/api.ts';
import { type Deciding, useDeciding } from '../decisions/deciding.ts';
import { t } from '../messages/index.ts';
import { draftOf, useDrafts } from '../state/drafts.ts';
import { type DecidedReading, targetOf } from './decided.ts';
import type { Note } from './notes.ts';

export type Editing = 'correct' | 'note';

/** Deciding about the annotations of one document. */
export interface DeskState {
  readonly decided: DecidedReading;
  readonly deciding: Deciding;
  /** The form that is open on the selected card. */
  readonly editing: Editing | undefined;
  edit(kind: Editing | undefined): void;
  /** Accepts or rejects the selected annotation. */
  act(type: 'accept' | 'reject'): void;
  /** Takes back the entry with this hash; `again` where that entry is itself an undo. */
  undo(entry: string, again?: boolean): void;
  /** Takes back the last decision about the document. */
  undoLast(): void;
  targetOf(note: Note): ReturnType<typeof targetOf>;
  isCorrectable(note: Note): boolean;
  draftKey(note: Note, kind: Editing): string;
  /** The forms of an annotation with something unsaved. */
  draftsOf(note: Note): readonly Editing[];
}

const CORRECTABLE: ReadonlySet<string> = new Set(['attribution', 'figure', 'date', 'place']);

/** The state of deciding in the reader; `focusCard` is called when a form is left. */
export function useDesk(
  detail: DocumentDetail,
  decided: DecidedReading,
  current: Note | undefined,
  focusCard: () => void,
): DeskState {
  const { id, text } = detail.document;
  const deciding = useDeciding(detail.decided?.seen);
  const { decide } = deciding;
  const [open, setOpen] = useState<{ readonly note: string; readonly kind: Editing }>();
  // A key may come before the page shows what the one before it did.
  const latest = useRef(decided);
  latest.current = decided;
  const drafts = useDrafts(`${id}\n`);
  const editing = open && open.note === current?.id ? open.kind : undefined;

  const edit = useCallback(
    (kind: Editing | undefined): void => {
      // The next letter that is typed is the form's.
      flushSync(() => setOpen(kind && current ? { note: current.id, kind } : undefined));
      if (!kind) focusCard();
    },
    [current, focusCard],
  );
  const act = useCallback(
    (type: 'accept' | 'reject'): void => {
      const target = current && targetOf(current, id, text);
      if (!current || !target) return;
      const done: readonly unknown[] = ['rejected', type === 'accept' && 'accepted'];
      const asking = () => (done.includes(latest.current.stateOf(current.id)) ? [] : [{ type, target }]);
      void decide(asking, '', t(type === 'accept' ? 'Accepted.' : 'Rejected.')).then(focusCard);
    },
    [current, id, text, decide, focusCard],
  );
  const undoLast = useCallback((): void => {
    const asking = () => {
      const last = latest.current.decisions.find(({ state }) => state !== 'undone');
      return last ? [{ type: 'undo' as const, entry: last.hash }] : [];
    };
    void decide(asking, '', t('Undone.')).then(focusCard);
  }, [decide, focusCard]);
  const undo = useCallback(
    (entry: string, again = false): void => {
      const said = t(again ? 'Done again.' : 'Undone.');
      void decide([{ type: 'undo', entry }], '', said).then(focusCard);
    },
    [decide, focusCard],
  );
  return useMemo(() => {
    const draftKey = (note: Note, kind: Editing): string => `${id}\n${note.id}\n${kind}`;
    return {
      decided,
      deciding,
      editing,
      edit,
      act,
      undo,
      undoLast,
      targetOf: (note) => targetOf(note, id, text),
      isCorrectable: ({ subject }) => CORRECTABLE.has(subject.kind),
      draftKey,
      draftsOf: (note) =>
        drafts.length === 0
          ? []
          : (['correct', 'note'] as const).filter((kind) => draftOf(draftKey(note, kind)) !== undefined),
    };
  }, [decided, deciding, editing, edit, act, undo, undoLast, id, text, drafts]);
}
