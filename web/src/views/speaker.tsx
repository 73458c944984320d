import { useEffect, useState } from 'react';
import type { SpeakerDetail, SpeakerMatter } from '../../../src/schema/api.ts';
import { many, t, word } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { bounds, count, day, period, units } from '../parts/format.ts';
import { Stance } from '../parts/stance.tsx';
import { Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { useResource } from '../state/api.ts';
import { useKeys } from '../state/keys.ts';
import { Link, matterAddress, navigate, relaysAddress, useScrollRestore } from '../state/router.tsx';
import { roleOf } from './account-words.ts';
import { FiguresBeside } from './figures-beside.tsx';

const PAGE = 100;

/** One speaker: how often, on which side in which matters, beside whose figures, passed on by whom. */
export function SpeakerPage({ name }: { name: string }) {
  const [pages, setPages] = useState(1);
  const { data, error } = useResource<SpeakerDetail>(pathOf(name, 0));
  useScrollRestore(data !== undefined);
  useKeys({ u: () => navigate('/speakers') });
  useEffect(() => {
    document.title = `${name} · Griot`;
  }, [name]);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  const { speaker, matters, comparisons } = data;
  const role = roleOf({ speaker: speaker.name, speakerDescription: speaker.description ?? undefined });
  return (
    <main className="speaker-page">
      <header>
        <h1>
          <Words text={speaker.name} />
        </h1>
        {role && (
          <p className="role">
            <Words text={role} />
          </p>
        )}
        <p className="facts">
          <span>{many(speaker.accounts, 'account')}</span>
          <span>
            <Link href={`/matters?speaker=${encodeURIComponent(name)}`}>
              {many(speaker.matters, 'matter')}
            </Link>
          </span>
          <span>{many(speaker.documents, 'report')}</span>
          <span>{speaker.stances.map(({ value, count: n }) => `${word(value)} ${count(n)}`).join(', ')}</span>
          {speaker.disputed > 0 && (
            <span className="disputed-mark">≠ {t('{n} disputed', { n: count(speaker.disputed) })}</span>
          )}
        </p>
        {speaker.relays.length > 0 && (
          <p className="muted">
            {t('Passed on by')}{' '}
            {speaker.relays.map(({ value, count: n }, at) => (
              <span key={value}>
                {at > 0 && ', '}
                <Words text={value} /> ({count(n)})
              </span>
            ))}
            {' · '}
            <Link href={relaysAddress(name)}>{t('Who relays whom')}</Link>
          </p>
        )}
      </header>
      <FiguresBeside comparisons={comparisons} />
      <section aria-labelledby="sides-title">
        <h2 id="sides-title">
          {t('On which side')} <span className="n">{count(matters.total)}</span>
        </h2>
        <ul className="sides">
          {Array.from({ length: pages }, (_, page) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pages of one list
            <SidesPage key={page} name={name} page={page} />
          ))}
        </ul>
        {matters.total > pages * PAGE && (
          <button type="button" className="quiet" onClick={() => setPages(pages + 1)}>
            {t('{n} more', { n: count(matters.total - pages * PAGE) })}
          </button>
        )}
      </section>
    </main>
  );
}

const pathOf = (name: string, page: number): string =>
  `/speakers/${encodeURIComponent(name)}?offset=${page * PAGE}&limit=${PAGE}`;

function SidesPage({ name, page }: { name: string; page: number }) {
  const { data } = useResource<SpeakerDetail>(pathOf(name, page));
  return data?.matters.items.map((matter) => <Side key={matter.id} matter={matter} />);
}

function Side({ matter }: { matter: SpeakerMatter }) {
  return (
    <li>
      <p className="side-matter">
        <Link href={matterAddress(matter.id)}>
          <Words text={matter.question} lang={LEDGER_LANGUAGE} />
        </Link>{' '}
        <span className="muted">{period(matter.start, matter.end)}</span>
      </p>
      <ul>
        {matter.accounts.map((account) => (
          <li key={account.id} className="side">
            <Stance stance={account.stance} />{' '}
            <Link href={matterAddress(matter.id, account.id)}>
              {bounds(account) ? (
                `${bounds(account)} ${units(account)}`.trim()
              ) : (
                <Words text={account.description ?? t('no figure')} />
              )}
            </Link>{' '}
            {account.disputed && <span className="disputed-mark">{t('≠ disputed')}</span>}
            <span className="muted">
              {' · '}
              {day(account.asOf)}
              {account.relays.length > 0 && (
                <>
                  {', '}
                  {t('via')} <Words text={account.relays.join(', ')} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
