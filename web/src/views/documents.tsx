import type { DocumentPage, DocumentSummary } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { language } from '../messages/language.ts';
import { day, languageName } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { Words } from '../parts/words.tsx';
import { usePagedList } from '../state/paged.ts';
import { documentAddress, Link } from '../state/router.tsx';
import { useMedia } from '../state/width.ts';

/** All documents of the dossier. */
export function Documents() {
  const list = usePagedList<DocumentSummary, DocumentPage>('/documents');
  const narrow = useMedia('(max-width: 1079px)');
  if (list.error) return <Failure error={list.error} />;
  if (!list.first) return <Waiting />;
  if (list.total === 0) return <NoDocuments />;
  return (
    <main className="documents">
      <h1 className="visually-hidden">{t('Documents')}</h1>
      <div className="columns-head" aria-hidden="true">
        <span>{t('Date')}</span>
        <span>{t('Report')}</span>
        <span>{t('Read in it')}</span>
      </div>
      <VirtualList
        list={list}
        label={t('Documents')}
        rowHeight={narrow ? 92 : 60}
        addressOf={(row) => documentAddress(row.id)}
      >
        {(row, isSelected) => <Row row={row} isSelected={isSelected} />}
      </VirtualList>
    </main>
  );
}

function NoDocuments() {
  return (
    <main>
      <Empty title={t('No documents yet')}>
        <p>
          <Link href="/add">{t('Add reports')}</Link> {t('here, or in a terminal:')}
        </p>
        <pre>griot add DOSSIER report.html notes.txt</pre>
      </Empty>
    </main>
  );
}

function Row({ row, isSelected }: { row: DocumentSummary | undefined; isSelected: boolean }) {
  if (!row) return <div className="document-row blank" />;
  return (
    <Link
      className="document-row"
      href={documentAddress(row.id)}
      aria-current={isSelected ? 'true' : undefined}
    >
      <span className={row.date ? 'document-date' : 'document-date unknown'}>{day(row.date)}</span>
      <span className="document-what">
        <span className="title">
          <Words text={row.title} />
        </span>
        <span className="muted">
          <Words text={row.publisher ?? t('unknown publisher')} />
          {row.relayOf && row.relayOf !== row.publisher && (
            <>
              {t(', relays')} <Words text={row.relayOf} />
            </>
          )}
          {row.language !== language && `, ${languageName(row.language)}`}
        </span>
      </span>
      <span className="document-counts muted">
        <span>{many(row.attributions, 'attribution')}</span>
        <span>{many(row.estimates, 'figure')}</span>
        <span>{many(row.matters, 'matter')}</span>
        {row.warnings > 0 && <span className="warning-mark">{many(row.warnings, 'warning')}</span>}
      </span>
    </Link>
  );
}
