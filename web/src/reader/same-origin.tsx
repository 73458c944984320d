import type { DocumentDetail } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { day } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { compareAddress, Link } from '../state/router.tsx';

const SHOWN = 4;

/** The other reports of the same origin in the same language, each with the way to compare it. */
export function SameOrigin({ detail: { document: doc, origin, documents } }: { detail: DocumentDetail }) {
  const others = documents.filter(
    ({ id, language }) => id !== doc.id && language === doc.language && origin?.documents.includes(id),
  );
  if (others.length === 0) return null;
  const list = (
    <ul>
      {others.map(({ id, publisher, title, date }) => (
        <li key={id}>
          <Link href={compareAddress(doc.id, id)}>
            <Words text={publisher ?? title} />
          </Link>{' '}
          <span className="muted">{day(date)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section className="note same-origin" aria-label={t('Compare with')}>
      {others.length > SHOWN ? (
        <details>
          <summary>
            {t('Compare with')} {many(others.length, 'report')}
          </summary>
          {list}
        </details>
      ) : (
        <>
          <p>{t('Compare with')}</p>
          {list}
        </>
      )}
    </section>
  );
}
