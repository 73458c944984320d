import { useState } from 'react';
import type { MatterDetail } from '../../../src/schema/api.ts';
import { t } from '../messages/index.ts';
import type { ApiError } from '../state/api.ts';

/** Saves the matter as a file of its own, or opens the browser's way to print it. A failure is said. */
export function SaveMatter({ detail, asOf }: { detail: MatterDetail; asOf: string | null }) {
  const [failure, setFailure] = useState<string>();
  const save = (): void => {
    setFailure(undefined);
    import('../export/save.ts')
      .then(({ saveMatter }) => saveMatter(detail, asOf))
      .catch((error: ApiError) => setFailure(`${t('Nothing was saved.')} ${error.message}`));
  };
  return (
    <span className="matter-actions">
      <button type="button" className="quiet" onClick={save}>
        {t('Save as HTML')}
      </button>{' '}
      <button type="button" className="quiet" onClick={() => window.print()}>
        {t('Print')}
      </button>
      {failure && <span role="alert"> {failure}</span>}
    </span>
  );
}
