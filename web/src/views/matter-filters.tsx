import { type FormEvent, useRef } from 'react';
import type { MatterPage } from '../../../src/schema/api.ts';
import { noun, t, word } from '../messages/index.ts';
import { capital, count } from '../parts/format.ts';
import { navigate, usePlace } from '../state/router.tsx';
import { useMedia } from '../state/width.ts';

const SORTS = [
  ['newest', 'Newest'],
  ['disputed', 'Most disputed'],
  ['origins', 'Most origins'],
  ['accounts', 'Most accounts'],
] as const;

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
  const words = useRef<HTMLInputElement>(null);
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value) next.set(name, value);
    else next.delete(name);
    navigate(`/${view}${next.size ? `?${next}` : ''}`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set('words', words.current?.value.trim() ?? '');
  };
  const active = [...params.keys()].some((name) => name !== 'sort');
  const narrow = useMedia('(max-width: 719px)');
  const choices = (
    <>
      <Choice
        label={t('Type')}
        any={t('Any type')}
        name="type"
        params={params}
        facet={facets.types}
        set={set}
      />
      <Choice
        label={t('Place')}
        any={t('Any place')}
        name="place"
        params={params}
        facet={facets.places}
        set={set}
      />
      <Choice
        label={t('Speaker')}
        any={t('Any speaker')}
        name="speaker"
        params={params}
        facet={facets.speakers}
        set={set}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={params.get('disputed') === 'true'}
          onChange={(event) => set('disputed', event.target.checked ? 'true' : '')}
        />
        {t('Disputed')} <span className="n">{count(facets.disputed)}</span>
      </label>
      {active && (
        <button type="button" className="quiet" onClick={() => navigate(`/${view}`)}>
          {t('Clear')}
        </button>
      )}
      {view === 'matters' && (
        <label className="sort">
          <span>{t('Sort')}</span>
          <select
            value={params.get('sort') ?? 'newest'}
            onChange={(event) => set('sort', event.target.value === 'newest' ? '' : event.target.value)}
          >
            {SORTS.map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );

  return (
    <fieldset className="filters" aria-label={t('Filters')}>
      <p className="filters-count">
        <b>{count(total)}</b> {noun(total, 'matter')}
      </p>
      <form onSubmit={submit}>
        <input
          key={params.get('words')}
          ref={words}
          type="search"
          aria-label={t('Words in the question, place or speaker')}
          placeholder={t('Filter by words')}
          defaultValue={params.get('words') ?? ''}
          onBlur={() =>
            (words.current?.value ?? '') !== (params.get('words') ?? '') &&
            set('words', words.current!.value.trim())
          }
        />
      </form>
      {narrow ? (
        <details className="more-filters" open={active}>
          <summary>{t('Filter and sort')}</summary>
          <div>{choices}</div>
        </details>
      ) : (
        choices
      )}
    </fieldset>
  );
}

function Choice({
  label,
  any,
  name,
  params,
  facet,
  set,
}: {
  label: string;
  any: string;
  name: string;
  params: URLSearchParams;
  facet: MatterPage['facets']['types'];
  set: (name: string, value: string) => void;
}) {
  const value = params.get(name) ?? '';
  const missing = value !== '' && !facet.some((entry) => entry.value === value);
  return (
    <select
      aria-label={label}
      className={value ? 'chosen' : undefined}
      value={value}
      onChange={(event) => set(name, event.target.value)}
    >
      <option value="">{any}</option>
      {missing && <option value={value}>{value}</option>}
      {facet.map((entry) => (
        <option key={entry.value} value={entry.value}>
          {name === 'type' ? capital(word(entry.value)) : entry.value} ({count(entry.count)})
        </option>
      ))}
    </select>
  );
}
