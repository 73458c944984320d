import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { DossierInfo } from '../../src/schema/api.ts';
import { Help } from './help.tsx';
import { t } from './messages/index.ts';
import { count } from './parts/format.ts';
import { Words } from './parts/words.tsx';
import { useResource } from './state/api.ts';
import { useKeys } from './state/keys.ts';
import { addressWith } from './state/period.ts';
import { Link, navigate, usePlace } from './state/router.tsx';
import { TourOffer } from './tour/offer.tsx';

const Tour = lazy(() => import('./tour/tour.tsx'));

const VIEWS = [
  { section: 'matters', label: 'Matters', counted: 'matters' },
  { section: 'timeline', label: 'Timeline', counted: undefined },
  { section: 'map', label: 'Map', counted: undefined },
  { section: 'documents', label: 'Documents', counted: 'documents' },
  { section: 'origins', label: 'Origins', counted: 'origins' },
  { section: 'speakers', label: 'Speakers', counted: undefined },
] as const;

/** Views of the same matters: the filters and the period go along from one to the other. */
const OF_MATTERS: readonly string[] = ['matters', 'timeline', 'map'];
const OWN_TO_A_VIEW = { show: '', size: '', measure: '', sort: '' };

function addressOf(section: string, path: string, query: string): string {
  const here = path === '/' ? 'matters' : path.slice(1);
  const along = section !== here && OF_MATTERS.includes(section) && OF_MATTERS.includes(here);
  return along ? addressWith(`/${section}`, query, OWN_TO_A_VIEW) : `/${section}`;
}

/** The frame around every view: where one is, search, help. */
export function Shell({ path, children }: { path: string; children: ReactNode }) {
  const { data } = useResource<DossierInfo>('/dossier');
  const [isTouring, setTouring] = useState(false);
  const help = useRef<HTMLDialogElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { query } = usePlace();
  const section = path === '/' ? 'matters' : path.split('/')[1];
  const words = section === 'search' ? (new URLSearchParams(query).get('q') ?? '') : '';

  useKeys({
    '?': () => help.current?.showModal(),
    '/': () => {
      search.current?.focus();
      search.current?.select();
    },
  });
  useEffect(() => {
    if (data && !path.match(/^\/(?:matters|documents)\/./)) document.title = `${data.name} · Griot`;
  }, [data, path]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = search.current?.value.trim();
    if (wanted) navigate(`/search?q=${encodeURIComponent(wanted)}`);
  };

  return (
    <>
      <a className="skip" href="#main">
        {t('Skip to content')}
      </a>
      <header className="bar">
        <Link className="brand" href="/matters">
          Griot{' '}
          {data && (
            <span className="dossier">
              <Words text={data.name} />
            </span>
          )}
        </Link>
        <nav aria-label={t('Views')}>
          {VIEWS.map(({ section: name, label, counted }) => (
            <Link
              key={name}
              href={addressOf(name, path, query)}
              aria-current={section === name ? 'page' : undefined}
            >
              {t(label)}
              {counted && data && <span className="n"> {count(data.counts[counted])}</span>}
            </Link>
          ))}
        </nav>
        <search>
          <form onSubmit={submit}>
            <input
              key={words}
              ref={search}
              type="search"
              name="q"
              defaultValue={words}
              placeholder={t('Search the reports')}
              aria-label={t('Search the reports')}
              aria-keyshortcuts="/"
            />
          </form>
        </search>
        <Link
          className="bar-button"
          href="/add"
          aria-label={t('Add reports')}
          aria-current={section === 'add' ? 'page' : undefined}
        >
          +
        </Link>
        <button
          type="button"
          className="bar-button"
          aria-label={t('Help and keys')}
          aria-keyshortcuts="?"
          onClick={() => help.current?.showModal()}
        >
          ?
        </button>
      </header>
      {section === 'matters' && (data?.counts.matters ?? 0) > 0 && !isTouring && (
        <TourOffer onStart={() => setTouring(true)} />
      )}
      <div id="main" tabIndex={-1}>
        {children}
      </div>
      {isTouring && (
        <Suspense>
          <Tour onEnd={() => setTouring(false)} />
        </Suspense>
      )}
      <Help dialog={help} onTour={(data?.counts.matters ?? 0) > 0 ? () => setTouring(true) : undefined} />
    </>
  );
}
