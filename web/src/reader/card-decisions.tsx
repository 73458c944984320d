import { useEffect } from 'react';
import { Failed } from '../decisions/failed.tsx';
import { History } from '../decisions/history.tsx';
import { NoteForm } from '../decisions/note-form.tsx';
import { t } from '../messages/index.ts';
import { later } from '../parts/later.tsx';
import type { DeskState } from './deciding-here.ts';
import type { Index, Note } from './notes.ts';

/** The form that corrects an annotation. */
export const CorrectForm = later(() => import('./forms/correct-form.tsx'));

/** What one may do with an annotation, the form that is open on it, and what was decided about it. */
export function CardDecisions({ note, index, desk }: { note: Note; index: Index; desk: DeskState }) {
  const { decided, deciding, editing, act, edit, undo } = desk;
  const target = desk.targetOf(note);
  const entries = decided.entriesOf(note.id);
  const state = decided.stateOf(note.id);
  // A failure belongs to the card on which it happened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card
  useEffect(() => deciding.forget, [note.id]);
  if (!target) return null;
  const rejection = entries.find(
    ({ decision, state: became }) => decision.type === 'reject' && became === 'settled',
  );
  return (
    <div className="card-decisions">
      {editing === 'correct' && (
        <CorrectForm.Component
          key={note.id}
          note={note}
          index={index}
          target={target}
          draftKey={desk.draftKey(note, 'correct')}
          deciding={deciding}
          onDone={() => edit(undefined)}
        />
      )}
      {editing === 'note' && (
        <NoteForm
          key={note.id}
          on={{ on: 'annotation', annotation: target }}
          draftKey={desk.draftKey(note, 'note')}
          deciding={deciding}
          onDone={() => edit(undefined)}
        />
      )}
      {!editing && (
        <>
          {desk.draftsOf(note).map((kind) => (
            <p key={kind} className="unsaved">
              {t('Not saved yet:')}{' '}
              <button type="button" className="quiet" onClick={() => edit(kind)}>
                {t(kind === 'correct' ? 'your correction' : 'your note')}
              </button>
            </p>
          ))}
          <Failed deciding={deciding} />
          <fieldset className="card-actions" aria-label={t('Decide')}>
            {rejection ? (
              <button type="button" disabled={deciding.saving} onClick={() => undo(rejection.hash)}>
                {t('Take the rejection back')}
              </button>
            ) : (
              <>
                <button
                  type="button"
                  aria-keyshortcuts="a"
                  aria-pressed={state === 'accepted'}
                  disabled={deciding.saving}
                  onClick={() => act('accept')}
                >
                  {t('Accept')}
                </button>
                {desk.isCorrectable(note) && (
                  <button type="button" aria-keyshortcuts="c" onClick={() => edit('correct')}>
                    {t('Correct')}
                  </button>
                )}
                <button
                  type="button"
                  aria-keyshortcuts="x"
                  disabled={deciding.saving}
                  onClick={() => act('reject')}
                >
                  {t('Reject')}
                </button>
              </>
            )}
            <button type="button" aria-keyshortcuts="m" onClick={() => edit('note')}>
              {t('Note')}
            </button>
          </fieldset>
        </>
      )}
      {entries.length > 0 && <History entries={entries} onUndo={undo} />}
    </div>
  );
}
