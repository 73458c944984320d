import type { MatterDetail } from '../../../src/schema/api.ts';
import { Words } from '../parts/words.tsx';

type Matter = MatterDetail['matter'];

/** Which accounts cannot both hold, and which replaced which, with the reasons. */
export function Disputes({ matter, onSelect }: { matter: Matter; onSelect: (account: string) => void }) {
  const speaker = (id: string) =>
    matter.accounts.find((account) => account.id === id)?.speaker ?? 'nobody named';
  const name = (id: string) => (
    <button type="button" className="name" onClick={() => onSelect(id)}>
      <Words text={speaker(id)} />
    </button>
  );
  if (matter.disputes.length + matter.revisions.length === 0) return null;
  return (
    <section className="disputes" aria-labelledby="disputes-title">
      <h2 id="disputes-title">Disputes and revisions</h2>
      <ul>
        {matter.disputes.map(({ accounts: [one, other], kind, reason }) => (
          <li key={`${one}-${other}-${kind}`}>
            <p className="pair">
              {name(one)} <span className="disputed-mark">≠</span> {name(other)}{' '}
              <span className="kind">{kind}</span>
            </p>
            <p>
              <Words text={reason} />
            </p>
          </li>
        ))}
        {matter.revisions.map(({ from, to, reason }) => (
          <li key={`${from}-${to}`}>
            <p className="pair">
              {name(from)} <span className="revised">revised by</span> {name(to)}{' '}
              <span className="kind">revision</span>
            </p>
            <p>
              <Words text={reason} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
