import { useEffect, useId, useState } from 'react';
import type { MatterDetail, MatterPage, MatterRow } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { period } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import type { CheckedForm } from '../reader/forms/use-form.ts';
import { fetchResource } from '../state/api.ts';

const SHOWN = 8;
const WAIT = 180;

/** Another matter, by the words of its question: first those of the same place that count the same. */
export function MatterPicker({ form, matter }: { form: CheckedForm; matter: MatterDetail['matter'] }) {
  const list = useId();
  const { sought = '', to = '' } = form.values;
  const found = useMatters(sought, matter);
  return (
    <>
      <label className="field field-wide">
        <span>{t('Which matter')}</span>
        <input
          type="search"
          value={sought}
          placeholder={t('Words in the question, place or speaker')}
          aria-controls={list}
          onChange={({ target }) => form.set({ sought: target.value })}
        />
      </label>
      <fieldset id={list} className="field-wide matters-found" aria-label={t('Matters')}>
        {found?.length === 0 && <p className="muted">{t('No other matter fits these words.')}</p>}
        {found?.map((row) => (
          <label key={row.id}>
            <input
              type="radio"
              name={list}
              value={row.id}
              checked={to === row.id}
              onChange={() => form.set({ to: row.id })}
            />{' '}
            <span>
              <Words text={row.question} />{' '}
              <span className="muted">
                {period(row.start, row.end)}, {many(row.accounts, 'account')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** Matters that answer to the words; without words, those of the same place. Undefined until they are here. */
function useMatters(sought: string, matter: MatterDetail['matter']): readonly MatterRow[] | undefined {
  const [rows, setRows] = useState<readonly MatterRow[]>();
  const place = matter.place?.name;
  useEffect(() => {
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      const query = new URLSearchParams({ limit: '50', sort: 'accounts' });
      if (sought.trim()) query.set('words', sought.trim());
      else if (place) query.set('place', place);
      try {
        const { items } = await fetchResource<MatterPage>(`/matters?${query}`, abort.signal);
        setRows(items);
      } catch {
        if (!abort.signal.aborted) setRows([]);
      }
    };
    const waiting = setTimeout(ask, sought ? WAIT : 0);
    return () => {
      clearTimeout(waiting);
      abort.abort();
    };
  }, [sought, place]);
  return rows
    ?.filter(({ id }) => id !== matter.id)
    .toSorted((a, b) => Number(b.measure === matter.measure) - Number(a.measure === matter.measure))
    .slice(0, SHOWN);
}
