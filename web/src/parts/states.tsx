import type { ReactNode } from 'react';
import { t } from '../messages/index.ts';
import type { ApiError } from '../state/api.ts';

/** What a view shows instead of nothing: what is so, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What went wrong, in the server's one sentence. */
export function Failure({ error }: { error: ApiError }) {
  return (
    <div className="state" role="alert">
      <h2>{t(error.status === 404 ? 'Not found' : 'This could not be shown')}</h2>
      <p>{error.message}</p>
    </div>
  );
}

/** Shown while the first answer is on its way; appears only after a moment, so that quick answers do not flicker. */
export function Waiting() {
  return <p className="waiting">{t('Loading…')}</p>;
}
