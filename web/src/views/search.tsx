import { useRef } from 'react';
import type { MatterPage, SearchPage } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { day } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { Marked, Words } from '../parts/words.tsx';
import { useResource } from '../state/api.ts';
import { useKeys } from '../state/keys.ts';
import { Link, matterAddress, navigate, usePlace, useScrollRestore } from '../state/router.tsx';
import { SearchFields } from './search-fields.tsx';
import { wordsForMatters } from './search-words.ts';

const SHOWN = 100;

/** Full text, with the words marked; matters whose question or speakers hold them stand first. */
export function Search() {
  const q = (new URLSearchParams(usePlace().query).get('q') ?? '').trim();
  const words = encodeURIComponent(q);
  const hits = useResource<SearchPage>(q ? `/search?q=${words}&limit=${SHOWN}` : null);
  const named = encodeURIComponent(wordsForMatters(q));
  const matters = useResource<MatterPage>(named ? `/matters?words=${named}&limit=5` : null);
  const selected = useRef(-1);
  useScrollRestore(hits.data !== undefined);
  const items = hits.data?.items ?? [];
  const addressOf = (document: string): string => `/documents/${encodeURIComponent(document)}?q=${words}`;
  const step = (by: number): void => {
    const next = Math.min(items.length - 1, Math.max(0, selected.current + by));
    selected.current = next;
    document.querySelector<HTMLElement>(`[data-row="${next}"] a`)?.focus();
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Enter: () => {
      const hit = items[selected.current];
      if (hit) navigate(addressOf(hit.document));
    },
  });

  if (!q)
    return (
      <main>
        <Empty title={t('Search the reports')}>
          <p>
            {t('Press / and type.')}{' '}
            {t(
              'All words must stand in a report; “words in quotes” must stand together; word* is a beginning.',
            )}
          </p>
          <SearchFields />
        </Empty>
      </main>
    );
  if (hits.error) return <Failure error={hits.error} />;
  if (!hits.data) return <Waiting />;
  return (
    <main className="search">
      {matters.data && matters.data.total > 0 && (
        <section aria-labelledby="search-matters">
          <h2 id="search-matters">
            {t('Matters')} <span className="n">{matters.data.total}</span>
          </h2>
          <ul className="found-matters">
            {matters.data.items.map((row) => (
              <li key={row.id}>
                <Link href={matterAddress(row.id)}>
                  <Words text={row.question} lang={LEDGER_LANGUAGE} />
                </Link>
                {row.disputes > 0 && <span className="disputed-mark"> ≠ {row.disputes}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-reports">
        <h2 id="search-reports">
          {t('Reports')} <span className="n">{hits.data.total}</span>
        </h2>
        {items.length === 0 ? (
          <>
            <p className="muted">
              {t('No report holds all of these words. Try fewer, or another spelling of a name.')}
            </p>
            <SearchFields />
          </>
        ) : (
          <ol className="hits">
            {items.map((hit, index) => (
              <li key={hit.document} data-row={index}>
                <Link className="hit" href={addressOf(hit.document)}>
                  <span className="title">
                    <Words text={hit.title} />
                  </span>
                  <span className="muted">
                    <Words text={hit.publisher ?? t('unknown publisher')} />, {day(hit.date)}
                  </span>
                  <span className="snippet">
                    <Marked text={hit.snippet} marks={hit.marks} />
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        )}
        {hits.data.total > items.length && (
          <p className="muted">
            {t('The best {n} are shown; more words narrow it down.', { n: many(items.length, 'report') })}
          </p>
        )}
      </section>
    </main>
  );
}
