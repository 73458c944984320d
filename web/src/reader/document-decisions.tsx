import type { DocumentDetail } from '../../../src/schema/api.ts';
import { History } from '../decisions/history.tsx';
import { many, t } from '../messages/index.ts';
import { count } from '../parts/format.ts';
import type { DeskState } from './deciding-here.ts';
import type { Note } from './notes.ts';

/** How far people have come with a document, and all that they decided about it. */
export function DocumentDecisions({
  detail,
  notes,
  desk,
}: {
  detail: DocumentDetail;
  notes: readonly Note[];
  desk: DeskState;
}) {
  const decisions = detail.decided?.decisions ?? [];
  const all = notes.filter((note) => note.standing && desk.targetOf(note));
  const checked = all.filter(({ id }) => desk.decided.stateOf(id) !== undefined).length;
  const lost = decisions.filter(({ state }) => state === 'unsettled').length;
  if (!detail.reading) return null;
  return (
    <section className="document-decisions" aria-label={t('Decisions')}>
      <p className="muted">{t('{n} of {all} checked', { n: count(checked), all: count(all.length) })}</p>
      {lost > 0 && (
        <p className="note warning">
          <span className="warning-mark">{many(lost, 'decision')}</span> {t('no longer fits; see below.')}
        </p>
      )}
      {decisions.length > 0 && (
        <details>
          <summary>{many(decisions.length, 'decision')}</summary>
          <History entries={decisions} onUndo={desk.undo} withWords />
        </details>
      )}
    </section>
  );
}
