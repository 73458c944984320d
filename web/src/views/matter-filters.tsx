import { type FormEvent, useRef } from 'react';
import type { MatterPage } from '../../../src/schema/api.ts';
import { noun, t, word } from '../messages/index.ts';
import { capital, count, languageName } from '../parts/format.ts';
import { navigate, usePlace } from '../state/router.tsx';
import { useMedia } from '../state/width.ts';
import { Choice, DayField, Tick } from './filter-fields.tsx';

const SORTS = [
  ['newest', 'Newest'],
  ['disputed', 'Most disputed'],
  ['origins', 'Most origins'],
  ['accounts', 'Most accounts'],
] as const;

/** Filters that stand in the folded part. */
const FURTHER = ['origins', 'language', 'reviewed'] as const;
const PERIOD = ['from', 'to'] as const;
/** What of the address filters nothing. */
const SHOWING: readonly string[] = ['sort', 'show', 'size', 'measure'];
const LEAST_ORIGINS = [2, 3, 5, 10] as const;

/** What every filter is given: the address's query, and a step to another. */
interface Filtering {
  readonly params: URLSearchParams;
  readonly facets: MatterPage['facets'];
  set(name: string, value: string): void;
}

/** Words, facets and order; each choice is a step in the address. */
export function MatterFilters({
  facets,
  total,
  view = 'matters',
}: {
  facets: MatterPage['facets'];
  total: number;
  /** The view whose address holds the filters. */
  view?: 'matters' | 'timeline' | 'map';
}) {
  const { query } = usePlace();
  const params = new URLSearchParams(query);
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    navigate(`/${view}${next.size ? `?${next}` : ''}`);
  };
  const filtering: Filtering = { params, facets, set };
  const active = [...params.keys()].some((name) => !SHOWING.includes(name));
  const narrow = useMedia('(max-width: 719px)');
  // Map and timeline have a strip for the period.
  const further = view === 'matters' ? [...FURTHER, ...PERIOD] : FURTHER;
  const clear = active && (
    <button type="button" className="quiet" onClick={() => navigate(`/${view}`)}>
      {t('Clear')}
    </button>
  );
  const sort = view === 'matters' && <Sort {...filtering} />;

  return (
    <fieldset className="filters" aria-label={t('Filters')}>
      <p className="filters-count">
        <b>{count(total)}</b> {noun(total, 'matter')}
      </p>
      <WordsField {...filtering} />
      {narrow ? (
        <details className="more-filters" open={active}>
          <summary>{t('Filter and sort')}</summary>
          <div>
            <Main {...filtering} />
            <Further {...filtering} hasPeriod={view === 'matters'} />
            {clear}
            {sort}
          </div>
        </details>
      ) : (
        <>
          <Main {...filtering} />
          <details className="more-filters" open={further.some((name) => params.has(name))}>
            <summary>{t('More filters')}</summary>
            <div>
              <Further {...filtering} hasPeriod={view === 'matters'} />
            </div>
          </details>
          {clear}
          {sort}
        </>
      )}
    </fieldset>
  );
}

function WordsField({ params, set }: Filtering) {
  const words = useRef<HTMLInputElement>(null);
  const asked = params.get('words') ?? '';
  const ask = (): void => {
    const wanted = words.current?.value.trim() ?? '';
    if (wanted !== asked) set('words', wanted);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask();
  };
  return (
    <form onSubmit={submit}>
      <input
        key={asked}
        ref={words}
        type="search"
        aria-label={t('Words in the question, place or speaker')}
        placeholder={t('Filter by words')}
        defaultValue={asked}
        onBlur={ask}
      />
    </form>
  );
}

function Main({ params, facets, set }: Filtering) {
  return (
    <>
      <Choice
        label={t('Type')}
        any={t('Any type')}
        value={params.get('type') ?? ''}
        facet={facets.types}
        nameOf={(type) => capital(word(type))}
        onChoose={(value) => set('type', value)}
      />
      <Choice
        label={t('Place')}
        any={t('Any place')}
        value={params.get('place') ?? ''}
        facet={facets.places}
        onChoose={(value) => set('place', value)}
      />
      <Choice
        label={t('Speaker')}
        any={t('Any speaker')}
        value={params.get('speaker') ?? ''}
        facet={facets.speakers}
        onChoose={(value) => set('speaker', value)}
      />
      <Tick
        label={t('Disputed')}
        isOn={params.get('disputed') === 'true'}
        n={facets.disputed}
        onTurn={(on) => set('disputed', on ? 'true' : '')}
      />
    </>
  );
}

function Further({ params, facets, set, hasPeriod }: Filtering & { readonly hasPeriod: boolean }) {
  const dated = params.has('from') || params.has('to');
  return (
    <>
      {hasPeriod && (
        <>
          <DayField
            label={t('From')}
            value={params.get('from') ?? ''}
            onChange={(value) => set('from', value)}
          />
          <DayField
            label={t('Until')}
            value={params.get('to') ?? ''}
            onChange={(value) => set('to', value)}
          />
          {dated && facets.undated > 0 && (
            <span className="note">{t('{n} undated left out', { n: count(facets.undated) })}</span>
          )}
        </>
      )}
      <Choice
        label={t('Origins')}
        any={t('Any number of origins')}
        value={params.get('origins') ?? ''}
        facet={LEAST_ORIGINS.map((n) => ({ value: String(n) }))}
        nameOf={(n) => t('{n} origins or more', { n })}
        onChoose={(value) => set('origins', value)}
      />
      <Choice
        label={t('Language of the reports')}
        any={t('Any language')}
        value={params.get('language') ?? ''}
        facet={facets.languages}
        nameOf={(code) => capital(languageName(code))}
        onChoose={(value) => set('language', value)}
      />
      <Choice
        label={t('Review')}
        any={t('Reviewed or not')}
        value={params.get('reviewed') ?? ''}
        facet={[{ value: 'true', count: facets.reviewed }, { value: 'false' }]}
        nameOf={(value) => t(value === 'true' ? 'Reviewed' : 'Not reviewed')}
        onChoose={(value) => set('reviewed', value)}
      />
    </>
  );
}

function Sort({ params, set }: Filtering) {
  return (
    <label className="sort">
      <span>{t('Sort')}</span>
      <select
        value={params.get('sort') ?? 'newest'}
        onChange={({ target: { value } }) => set('sort', value === 'newest' ? '' : value)}
      >
        {SORTS.map(([value, label]) => (
          <option key={value} value={value}>
            {t(label)}
          </option>
        ))}
      </select>
    </label>
  );
}
