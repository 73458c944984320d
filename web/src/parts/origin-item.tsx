import type { DocumentRef, OriginPage } from '../../../src/schema/api.ts';
import { t, word } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { documentAddress, Link } from '../state/router.tsx';
import { day } from './format.ts';
import { Words } from './words.tsx';

type Origin = OriginPage['items'][number];

/** One origin: the first document, and under it those that add nothing of their own, with the reason. */
export function OriginItem({
  origin,
  refs,
  only,
}: {
  origin: Origin;
  refs: ReadonlyMap<string, DocumentRef>;
  /** The documents of interest; the first of the origin is always named. */
  only?: readonly string[];
}) {
  const echoes = origin.documents.filter((id) => id !== origin.first && (!only || only.includes(id)));
  return (
    <li className="origin">
      <DocumentLine id={origin.first} refs={refs} />
      {echoes.length > 0 && (
        <ul>
          {echoes.map((id) => {
            const link = origin.links.find(({ document }) => document === id);
            return (
              <li key={id}>
                <span className="kind">{word(link?.kind ?? origin.kind)}</span>{' '}
                <DocumentLine id={id} refs={refs} />
                {link && (
                  <p className="reason">
                    <Words text={link.reason} lang={LEDGER_LANGUAGE} />
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function DocumentLine({ id, refs }: { id: string; refs: ReadonlyMap<string, DocumentRef> }) {
  const ref = refs.get(id);
  return (
    <Link className="document-line" href={documentAddress(id)}>
      <b>
        <Words text={ref?.publisher ?? t('Unknown publisher')} />
      </b>{' '}
      <span className="title">
        <Words text={ref?.title ?? id} />
      </span>{' '}
      <span className="muted">{day(ref?.date)}</span>
    </Link>
  );
}
