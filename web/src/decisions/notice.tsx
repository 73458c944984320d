import { t } from '../messages/index.ts';
import { tell, useNotice } from './deciding.ts';
import { SignDialog } from './sign.tsx';

/** What was saved last, said aloud and shown at the foot of the page, with the way back; and the question who signs. */
export function DecisionDesk({ onUndo }: { onUndo: (entry: string) => void }) {
  const notice = useNotice();
  return (
    <>
      <div className="notice" role="status" aria-live="polite">
        {notice && (
          <p>
            {notice.words}{' '}
            {notice.entry && (
              <button type="button" onClick={() => onUndo(notice.entry!)}>
                {t('Undo')}
              </button>
            )}
            <button type="button" aria-label={t('Close')} onClick={() => tell(undefined)}>
              ×
            </button>
          </p>
        )}
      </div>
      <SignDialog />
    </>
  );
}
