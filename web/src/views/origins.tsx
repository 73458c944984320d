import type { OriginPage } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';

import { OriginItem } from '../parts/origin-item.tsx';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { useResource } from '../state/api.ts';
import { useScrollRestore } from '../state/router.tsx';

const SHOWN = 500;

/** Which documents are one origin, and why. */
export function Origins() {
  const { data, error } = useResource<OriginPage>(`/origins?limit=${SHOWN}`);
  useScrollRestore(data !== undefined);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  const refs = new Map(data.documents.map((ref) => [ref.id, ref]));
  const documents = data.items.reduce((sum, origin) => sum + origin.documents.length, 0);
  return (
    <main className="origins">
      {data.total === 0 ? (
        <Empty title={t('No origins yet')}>
          <p>{t('Origins appear with the first documents.')}</p>
        </Empty>
      ) : (
        <>
          <p className="lead">
            {many(documents, 'article')} {t('come from')} <b>{many(data.total, 'independent origin')}</b>.{' '}
            {t('A report that adds nothing of its own to another stands under it, with the reason.')}
            {data.total > SHOWN && ` ${t('The {n} with most articles are shown.', { n: SHOWN })}`}
          </p>
          <ol className="origin-list">
            {data.items.map((origin) => (
              <OriginItem key={origin.id} origin={origin} refs={refs} />
            ))}
          </ol>
        </>
      )}
    </main>
  );
}
