import type { DocumentDetail } from '../../../src/schema/api.ts';
import { t, word } from '../messages/index.ts';
import { day, languageName } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { documentAddress, Link } from '../state/router.tsx';

/** Title, publisher, date and language of a document. */
export function DocumentTitle({
  document: doc,
  inText,
}: {
  document: DocumentDetail['document'];
  /** The text begins with the title: it is not shown twice. */
  inText: boolean;
}) {
  return (
    <header className="reader-title">
      <h1 dir="auto" className={inText ? 'visually-hidden' : undefined}>
        <Words text={doc.title ?? doc.id} />
      </h1>
      <p className="facts">
        <b>
          <Words text={doc.publisher ?? t('Unknown publisher')} />
        </b>
        {doc.byline && doc.byline !== doc.publisher && (
          <span>
            <Words text={doc.byline} />
          </span>
        )}
        <span className={doc.date ? undefined : 'unknown'}>
          {day(doc.date)}
          {doc.dateFrom && doc.date && (
            <span className="muted">{t(' (from {how})', { how: word(doc.dateFrom) })}</span>
          )}
        </span>
        <span>{languageName(doc.language)}</span>
      </p>
    </header>
  );
}

/** Relays, origin and warnings of the whole document. */
export function DocumentFacts({
  detail,
  comparing,
  onCompare,
}: {
  detail: DocumentDetail;
  /** Whether words that stand in the first document of the origin too are dimmed. */
  comparing: boolean;
  onCompare: (comparing: boolean) => void;
}) {
  const { document: doc, reading, origin, documents } = detail;
  const first =
    origin && origin.first !== doc.id ? documents.find(({ id }) => id === origin.first) : undefined;
  const link = origin?.links.find(({ document }) => document === doc.id);
  const relays = [...new Set(reading?.relays.map(({ name }) => name))];
  const general = reading?.warnings.filter(({ span }) => !span) ?? [];
  return (
    <>
      {relays.length > 0 && (
        <p className="note">
          {t('Relays')} <Words text={relays.join(', ')} />
        </p>
      )}
      {first && (
        <p className="note">
          {link ? `${word(link.kind)} ${t('of')}` : t('same origin as')}{' '}
          <Link href={documentAddress(first.id)}>
            <Words text={`${first.publisher ?? ''}: ${first.title}`} />
          </Link>
          {link && (
            <>
              {'. '}
              <Words text={link.reason} />
            </>
          )}{' '}
          {first.language === doc.language && (
            <label className="compare">
              <input
                type="checkbox"
                checked={comparing}
                onChange={({ target }) => onCompare(target.checked)}
              />{' '}
              {t('Dim what it copies')}
            </label>
          )}
        </p>
      )}
      {!reading && <p className="note">{t('This document has not been read.')}</p>}
      {general.map(({ kind, message }) => (
        <p key={kind} className="note warning">
          <span className="warning-mark">{word(kind)}</span> <Words text={message} />
        </p>
      ))}
    </>
  );
}

/** The archived bytes: their hash and form, and the way to the original itself. */
export function Archive({
  document: doc,
  isShown,
  beside,
  onShow,
}: {
  document: DocumentDetail['document'];
  /** Whether the original is shown. */
  isShown: boolean;
  /** There is room for it beside the text; else it stands here. */
  beside: boolean;
  onShow: (shown: boolean) => void;
}) {
  return (
    <details className="archive">
      <summary>{t('Archived original')}</summary>
      <dl>
        <dt>SHA-256</dt>
        <dd className="hash">{doc.sha256}</dd>
        <dt>{t('Form')}</dt>
        <dd>
          {doc.mediaType}, {doc.encoding}
        </dd>
        {doc.url && (
          <>
            <dt>{t('Address')}</dt>
            <dd>
              <Words text={doc.url} />
            </dd>
          </>
        )}
      </dl>
      <button type="button" className="quiet" aria-expanded={isShown} onClick={() => onShow(!isShown)}>
        {t(isShown ? 'Hide it' : 'Show it here')}
      </button>
      {isShown && !beside && <Original id={doc.id} />}
    </details>
  );
}

/** The archived original in a frame in which nothing runs and nothing is fetched. */
export function Original({ id }: { id: string }) {
  return (
    <iframe
      title={t('Archived original')}
      sandbox=""
      src={`/api/documents/${encodeURIComponent(id)}/sanitised/original`}
    />
  );
}
