import type { MatterDetail } from '../../../src/schema/api.ts';
import { t, word } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { count } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';

type Matter = MatterDetail['matter'];

const SHOWN = 5;

/** Which accounts cannot both hold, and which replaced which, with the reasons; the first few, the rest folded. */
export function Disputes({ matter, onSelect }: { matter: Matter; onSelect: (account: string) => void }) {
  const items = [
    ...matter.revisions.map(({ from, to, reason }) => ({ one: from, other: to, kind: 'revision', reason })),
    ...matter.disputes.map(({ accounts: [one, other], kind, reason }) => ({ one, other, kind, reason })),
  ];
  if (items.length === 0) return null;
  const list = (part: typeof items) => (
    <ul>
      {part.map(({ one, other, kind, reason }) => (
        <li key={`${one}-${other}-${kind}`}>
          <p className="pair">
            <Speaker id={one} matter={matter} onSelect={onSelect} />{' '}
            {kind === 'revision' ? (
              <span className="revised">{t('revised by')}</span>
            ) : (
              <span className="disputed-mark">≠</span>
            )}{' '}
            <Speaker id={other} matter={matter} onSelect={onSelect} />{' '}
            <span className="kind">{word(kind)}</span>
          </p>
          <p>
            <Words text={reason} lang={LEDGER_LANGUAGE} />
          </p>
        </li>
      ))}
    </ul>
  );
  const shown = items.length > SHOWN + 2 ? SHOWN : items.length;
  const rest = items.slice(shown);
  return (
    <section className="disputes" aria-labelledby="disputes-title">
      <h2 id="disputes-title">
        {t(matter.revisions.length === 0 ? 'Disputes' : 'Disputes and revisions')}{' '}
        <span className="n">{items.length}</span>
      </h2>
      {list(items.slice(0, shown))}
      {rest.length > 0 && (
        <details>
          <summary>{t('{n} more', { n: count(rest.length) })}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

function Speaker({
  id,
  matter,
  onSelect,
}: {
  id: string;
  matter: Matter;
  onSelect: (account: string) => void;
}) {
  const speaker = matter.accounts.find((account) => account.id === id)?.speaker ?? t('nobody named');
  return (
    <button type="button" className="name" onClick={() => onSelect(id)}>
      <Words text={speaker} />
    </button>
  );
}
