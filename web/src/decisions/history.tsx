import type { DecisionView } from '../../../src/schema/api-decisions.ts';
import { t } from '../messages/index.ts';
import { moment } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { contentOf, decisionOf, deedOf, wordsDecided } from './words.ts';

/** Decisions, the latest first: who, when, what and why, each with the way to take it back or do it again. */
export function History({
  entries,
  onUndo,
  withWords = false,
}: {
  entries: readonly DecisionView[];
  /** Takes back the entry with this hash; of one that was taken back, the undo of it. */
  onUndo: (entry: string, again: boolean) => void;
  /** Names the words of the report that each is about. */
  withWords?: boolean;
}) {
  return (
    <ol className="history">
      {entries.map((entry) => (
        <HistoryItem key={entry.seq} entry={entry} onUndo={onUndo} withWords={withWords} />
      ))}
    </ol>
  );
}

function HistoryItem({
  entry,
  onUndo,
  withWords,
}: {
  entry: DecisionView;
  onUndo: (entry: string, again: boolean) => void;
  withWords: boolean;
}) {
  const { who, when, why, state, reason, hash, undoneBy } = entry;
  const decision = decisionOf(entry);
  const content = contentOf(decision);
  const words = withWords ? wordsDecided(decision) : undefined;
  return (
    <li className={`decision decision-${state}`}>
      <p>
        <b>{deedOf(decision)}</b>{' '}
        {content && (
          <span className="decision-content">
            <Words text={content} />
          </span>
        )}
        {words && (
          <span className="muted">
            {' '}
            “<Words text={words.length > 80 ? `${words.slice(0, 80)}…` : words} />”
          </span>
        )}
      </p>
      {why && (
        <p className="decision-why">
          <Words text={why} />
        </p>
      )}
      <p className="decision-by">
        <span>
          <Words text={who} />, <time dateTime={when}>{moment(when)}</time>
        </span>{' '}
        {undoneBy ? (
          <>
            <span>
              {t('undone by')} <Words text={undoneBy.who} />
            </span>{' '}
            <button type="button" className="quiet" onClick={() => onUndo(undoneBy.hash, true)}>
              {t('Do it again')}
            </button>
          </>
        ) : (
          <button type="button" className="quiet" onClick={() => onUndo(hash, false)}>
            {t('Undo')}
          </button>
        )}
      </p>
      {state === 'unsettled' && (
        <p className="decision-lost">
          <span className="warning-mark">{t('no longer fits')}</span> {reason}
        </p>
      )}
    </li>
  );
}
