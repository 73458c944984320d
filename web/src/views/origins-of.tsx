import type { MatterDetail } from '../../../src/schema/api.ts';
import { t } from '../messages/index.ts';
import { count } from '../parts/format.ts';
import { OriginItem } from '../parts/origin-item.tsx';

/** The independent origins behind the articles on a matter. */
export function OriginsOf({ detail: { matter, documents, origins } }: { detail: MatterDetail }) {
  const refs = new Map(documents.map((ref) => [ref.id, ref]));
  return (
    <section className="origins-of" aria-labelledby="origins-title">
      <h2 id="origins-title">
        {t('Articles and origins')}{' '}
        <span className="n">
          {count(matter.documents.length)} / {count(matter.origins.length)}
        </span>
      </h2>
      <ol className="origin-list">
        {origins.map((origin) => (
          <OriginItem key={origin.id} origin={origin} refs={refs} only={matter.documents} />
        ))}
      </ol>
    </section>
  );
}
