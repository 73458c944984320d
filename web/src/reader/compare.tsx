import { useMemo, useRef } from 'react';
import type { DocumentDetail } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { day } from '../parts/format.ts';
import { Failure, Waiting } from '../parts/states.tsx';
import { Plain, Words } from '../parts/words.tsx';
import { useResource } from '../state/api.ts';
import { useKeys } from '../state/keys.ts';
import { documentAddress, Link, navigate } from '../state/router.tsx';
import { differencesOf, rowsOf, type Stretch, wordCount } from './differences.ts';

type Document = DocumentDetail['document'];

/** Two reports beside each other, with every word marked that only one of them has. */
export default function Compare({ document: ours, other }: { document: Document; other: string }) {
  const { data, error } = useResource<DocumentDetail>(`/documents/${encodeURIComponent(other)}`);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  return <Compared ours={ours} theirs={data.document} />;
}

function Compared({ ours, theirs }: { ours: Document; theirs: Document }) {
  const stretches = useMemo(() => differencesOf(theirs.text, ours.text), [ours, theirs]);
  const rows = useMemo(() => stretches && rowsOf(stretches), [stretches]);
  const box = useRef<HTMLElement>(null);
  const step = (by: number): void => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = all[at === -1 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    n: () => step(1),
    p: () => step(-1),
    u: () => navigate(documentAddress(ours.id)),
    Escape: () => navigate(documentAddress(ours.id)),
  });
  const wordsOf = (kind: Stretch['kind']): number =>
    (stretches ?? []).reduce((sum, one) => sum + (one.kind === kind ? wordCount(one.text) : 0), 0);
  return (
    <main ref={box} className="compare-page">
      <header>
        <h1>{t('Two reports compared')}</h1>
        <p className="facts">
          <span>{t('{n} in both', { n: many(wordsOf('same'), 'word') })}</span>
          <span>
            <del>{t('{n} only in the other', { n: many(wordsOf('theirs'), 'word') })}</del>
          </span>
          <span>
            <ins>{t('{n} only in this one', { n: many(wordsOf('ours'), 'word') })}</ins>
          </span>
        </p>
        <p className="note">
          <Link href={documentAddress(ours.id)}>{t('Back to the report')}</Link>
        </p>
      </header>
      <div className="compare-heads">
        <Head document={theirs} />
        <Head document={ours} />
      </div>
      {rows ? (
        rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of two texts never move
          <div key={at} className="compare-row">
            <Side stretches={row.theirs} language={theirs.language} />
            <Side stretches={row.ours} language={ours.language} />
          </div>
        ))
      ) : (
        <p className="note">{t('These two differ too much to be compared word by word.')}</p>
      )}
    </main>
  );
}

function Head({ document: { id, title, publisher, date } }: { document: Document }) {
  return (
    <h2>
      <Link href={documentAddress(id)}>
        <Words text={publisher ?? t('Unknown publisher')} />
      </Link>{' '}
      <span className="muted">
        {title && <Words text={title} />} {day(date)}
      </span>
    </h2>
  );
}

function Side({ stretches, language }: { stretches: readonly Stretch[]; language: string }) {
  return (
    <p dir="auto" lang={language}>
      {stretches.map(({ kind, text }, at) => {
        const words = <Plain text={text} />;
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of two texts never move
        if (kind === 'same') return <span key={at}>{words}</span>;
        const Marked = kind === 'ours' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of two texts never move
          <Marked key={at} data-difference tabIndex={-1}>
            {words}
          </Marked>
        );
      })}
    </p>
  );
}
