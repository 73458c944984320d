import type { ReactNode } from 'react';
import type { DocumentRef, MatterAccount, MatterDetail, MatterEvidence } from '../../../src/schema/api.ts';
import { many, t } from '../messages/index.ts';
import { bounds, day, units } from '../parts/format.ts';
import { Stance } from '../parts/stance.tsx';
import { Marked, Words } from '../parts/words.tsx';
import { documentAddress, Link } from '../state/router.tsx';
import { deniedIn, roleOf } from './account-words.ts';

type Origin = MatterDetail['origins'][number];

/** One account with its sentences; those of one origin are folded under the first of them. */
export function AccountCard({
  account,
  detail,
  origins,
  isSelected,
  children,
}: {
  account: MatterAccount;
  detail: MatterDetail;
  origins: readonly Origin[];
  isSelected: boolean;
  /** What was decided about it, and what one may decide. */
  children?: ReactNode;
}) {
  const refs = new Map(detail.documents.map((ref) => [ref.id, ref]));
  const role = roleOf(account);
  const revisedBy = detail.matter.revisions.find(({ from }) => from === account.id);
  const groups = byOrigin(account.evidence, origins, refs);
  return (
    <article
      id={`account-${account.id}`}
      className={isSelected ? 'account selected' : 'account'}
      aria-current={isSelected ? 'true' : undefined}
    >
      <header>
        <h2>{account.speaker === null ? <i>{t('Nobody named')}</i> : <Words text={account.speaker} />}</h2>
        {role && (
          <span className="role">
            <Words text={role} />
          </span>
        )}
        <span className="account-claim">
          <Stance stance={account.stance} />{' '}
          <Claim account={account} denied={deniedIn(account, detail.matter)} />
        </span>
        <time className="muted" dateTime={account.asOf ?? undefined}>
          {day(account.asOf)}
        </time>
      </header>
      {revisedBy && (
        <p className="note">
          {t('Superseded:')} <Words text={revisedBy.reason} />
        </p>
      )}
      {groups.map(([first, ...echoes]) => (
        <div key={first.document + first.span[0]} className="evidence-group">
          <Evidence evidence={first} refs={refs} />
          {echoes.length > 0 && (
            <details>
              <summary>{many(echoes.length, 'more report of the same origin')}</summary>
              {echoes.map((echo) => (
                <Evidence key={echo.document + echo.span[0]} evidence={echo} refs={refs} />
              ))}
            </details>
          )}
        </div>
      ))}
      {children}
    </article>
  );
}

function Claim({ account, denied }: { account: MatterAccount; denied: string | null }) {
  const value = bounds(account);
  if (value)
    return (
      <b>
        {value} {units(account)}
      </b>
    );
  if (account.description)
    return (
      <b>
        <Words text={account.description} />
      </b>
    );
  return denied ? <Words text={denied} /> : null;
}

function Evidence({ evidence, refs }: { evidence: MatterEvidence; refs: ReadonlyMap<string, DocumentRef> }) {
  const ref = refs.get(evidence.document);
  const relays = evidence.via.filter(
    (name, index) => index < evidence.via.length - 1 || name !== ref?.publisher,
  );
  return (
    <figure className="evidence">
      <blockquote lang={ref?.language}>
        <Link href={documentAddress(evidence.document, evidence.span)}>
          <Marked text={evidence.sentence.text} marks={[evidence.sentence.mark]} />
        </Link>
      </blockquote>
      <figcaption>
        {relays.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain may name one relay twice
          <span key={index}>
            {t('via')} <Words text={name} />{' '}
          </span>
        ))}
        {evidence.via.length === 0 && ref?.publisher && t('own words, ')}
        <Link href={documentAddress(evidence.document, evidence.span)}>
          <Words text={ref?.publisher ?? ref?.title ?? evidence.document} />
        </Link>
        , {day(ref?.date)}
      </figcaption>
    </figure>
  );
}

/** Evidence by origin, in order of date; within an origin the first document of it leads. */
function byOrigin(
  evidence: readonly MatterEvidence[],
  origins: readonly Origin[],
  refs: ReadonlyMap<string, DocumentRef>,
): [MatterEvidence, ...MatterEvidence[]][] {
  const dateOf = ({ document }: MatterEvidence): string => refs.get(document)?.date ?? '9';
  const groups = new Map<string, [MatterEvidence, ...MatterEvidence[]]>();
  for (const one of evidence.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)))) {
    const origin = origins.find(({ documents }) => documents.includes(one.document));
    const key = origin?.id ?? one.document;
    const group = groups.get(key);
    if (!group) groups.set(key, [one]);
    else if (one.document === origin?.first && group[0].document !== origin.first) group.unshift(one);
    else group.push(one);
  }
  return [...groups.values()];
}
