import { useRef } from 'react';
import type { MatterPage, MatterRow } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';

import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { usePagedList } from '../state/paged.ts';
import { Link, matterAddress, usePlace } from '../state/router.tsx';
import { useMedia } from '../state/width.ts';
import { MatterFilters } from './matter-filters.tsx';
import { MatterListRow } from './matter-list-row.tsx';

/** All matters: filtered, sorted, and walked with j and k. The filters are in the address. */
export function Matters() {
  const { query } = usePlace();
  const narrow = useMedia('(max-width: 719px)');
  const list = usePagedList<MatterRow, MatterPage>(`/matters${query ? `?${query}` : ''}`);
  // While a filter's answer is on its way the filters stay, and keep the focus.
  const last = useRef<MatterPage>(undefined);
  const first = list.first ?? last.current;
  last.current = first;
  if (list.error) return <Failure error={list.error} />;
  if (!first) return <Waiting />;
  const { total, facets } = first;
  const filtered = [...new URLSearchParams(query).keys()].some((name) => name !== 'sort');
  if (total === 0 && !filtered) return <NoMatters />;
  return (
    <main className="matters">
      <h1 className="visually-hidden">{t('Matters')}</h1>
      <MatterFilters facets={facets} total={total} />
      <p className="visually-hidden" role="status">
        {many(total, 'matter')}
      </p>
      {total === 0 ? (
        <Empty title={t('No matter fits these filters')}>
          <p>{t('Take one off, or clear them all.')}</p>
        </Empty>
      ) : (
        <VirtualList
          key={query}
          list={list}
          label={t('Matters')}
          rowHeight={narrow ? 148 : 68}
          addressOf={(row) => matterAddress(row.id)}
        >
          {(row, isSelected) => <MatterListRow row={row} isSelected={isSelected} />}
        </VirtualList>
      )}
    </main>
  );
}

function NoMatters() {
  return (
    <main>
      <Empty title={t('No matters yet')}>
        <p>{t('A matter appears when a report gives a figure, a description or a denial.')}</p>
        <p>
          <Link href="/add">{t('Add reports')}</Link> {t('here, or in a terminal:')}
        </p>
        <pre>griot add DOSSIER report.html notes.txt</pre>
      </Empty>
    </main>
  );
}
