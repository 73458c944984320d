import { t } from '../messages/index.ts';
import type { Deciding } from './deciding.ts';

/** What could not be saved and why, where it was done, with the way to try again. */
export function Failed({
  deciding: { failure, saving },
  onAgain,
}: {
  deciding: Deciding;
  /** How a form tries again. */
  onAgain?: () => void;
}) {
  if (!failure) return null;
  return (
    <p className="failed field-wide" role="alert">
      {failure.message}{' '}
      <button type="button" className="quiet" disabled={saving} onClick={onAgain ?? failure.again}>
        {t('Try again')}
      </button>
    </p>
  );
}
