import { useEffect, useMemo } from 'react';
import type { MatterDetail } from '../../../src/schema/api.ts';
import { DecisionDesk } from '../decisions/notice.tsx';
import { useMatterDesk } from '../matter/deciding-here.ts';
import { AccountDecisions, MatterDecisions } from '../matter/decisions.tsx';
import { many, t, word } from '../messages/index.ts';
import { LEDGER_LANGUAGE } from '../messages/language.ts';
import { country, day, isCountry, period } from '../parts/format.ts';
import { Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { ForestPlot } from '../plot/forest.tsx';
import { useResource } from '../state/api.ts';
import { useKeys } from '../state/keys.ts';
import { documentAddress, matterAddress, navigate, usePlace, useScrollRestore } from '../state/router.tsx';
import { AccountCard } from './account-card.tsx';
import { asItStood, daysKnown } from './as-it-stood.ts';
import { Disputes } from './disputes.tsx';
import { byUnit, inOrder } from './in-order.ts';
import { OriginsOf } from './origins-of.tsx';
import { SameEvent } from './same-event.tsx';
import { SaveMatter } from './save-matter.tsx';
import { groupName, sharedReach } from './siblings.ts';
import { WhereAndWhen } from './where-and-when.tsx';

/** One matter: the question, the accounts on one scale, their sentences, disputes and origins. */
export function MatterPage({ id }: { id: string }) {
  const { data, error } = useResource<MatterDetail>(`/matters/${encodeURIComponent(id)}`);
  useScrollRestore(data !== undefined);
  useEffect(() => {
    if (data) document.title = `${data.matter.question} · Griot`;
  }, [data]);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  return <MatterView whole={data} />;
}

function MatterView({ whole }: { whole: MatterDetail }) {
  const { hash: selected, query } = usePlace();
  const days = useMemo(() => daysKnown(whole), [whole]);
  const on = new URLSearchParams(query).get('on');
  const detail = useMemo(() => (on ? asItStood(whole, on) : whole), [whole, on]);
  const { matter, origins } = detail;
  const addressAt = (account?: string): string =>
    matterAddress(matter.id, account).replace('#', query ? `?${query}#` : '#') +
    (query && !account ? `?${query}` : '');
  const accounts = useMemo(() => inOrder(matter), [matter]);
  const disputed = useMemo(() => new Set(matter.disputes.flatMap((dispute) => dispute.accounts)), [matter]);
  const plots = useMemo(() => byUnit(accounts), [accounts]);
  const reach = useMemo(() => sharedReach(detail), [detail]);
  const compared = detail.siblings.some((sibling) => sibling.matter.measure === matter.measure);

  const select = (account: string): void => {
    navigate(addressAt(account), true);
    document.getElementById(`account-${account}`)?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: number): void => {
    const at = accounts.findIndex((account) => account.id === selected);
    const next = accounts[Math.min(accounts.length - 1, Math.max(0, at + by))];
    if (next) select(next.id);
  };
  const desk = useMatterDesk(whole);
  // What is typed while a form opens is meant for the form.
  useKeys(
    desk.open
      ? {}
      : {
          m: () => {
            const account = accounts.find(({ id }) => id === selected)?.id;
            if (!on) desk.edit({ kind: 'note', ...(account ? { account } : {}) });
          },
          z: desk.undoLast,
          j: () => step(1),
          k: () => step(-1),
          u: () => navigate('/matters'),
          Escape: () => navigate(addressAt(), true),
          Enter: () => {
            const evidence = accounts.find((account) => account.id === selected)?.evidence[0];
            if (evidence) navigate(documentAddress(evidence.document, evidence.span));
          },
        },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the page is opened at an account
  useEffect(() => {
    if (selected) document.getElementById(`account-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <main className="matter">
      <header className="matter-head">
        <h1>
          <Words text={matter.question} lang={LEDGER_LANGUAGE} />
        </h1>
        <p className="facts">
          <span>{word(matter.type)}</span>
          {matter.place ? (
            <span>
              <Words text={matter.place.name} />
              {matter.place.country &&
                !isCountry(matter.place.name, matter.place.country) &&
                `, ${country(matter.place.country)}`}
            </span>
          ) : (
            <span className="unknown">{t('unplaced')}</span>
          )}
          <span className={matter.start || matter.end ? undefined : 'unknown'}>
            {period(matter.start, matter.end)}
          </span>
          <span>{many(accounts.length, 'account')}</span>
          <span>
            {many(matter.documents.length, 'article')} {t('from')}{' '}
            <b>{many(matter.origins.length, 'independent origin')}</b>
          </span>
          {matter.disputes.length > 0 && (
            <span className="disputed-mark">≠ {many(matter.disputes.length, 'dispute')}</span>
          )}
        </p>
        {days.length > 1 && (
          <label className="as-it-stood">
            {t('As it stood on')}{' '}
            <select
              value={on ?? ''}
              onChange={({ target: { value } }) =>
                navigate(`${matterAddress(matter.id)}${value ? `?on=${value}` : ''}`)
              }
            >
              <option value="">{t('today')}</option>
              {days.map((one) => (
                <option key={one} value={one}>
                  {day(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <SaveMatter detail={detail} asOf={on} />
      </header>
      <div className="matter-body">
        <div className="matter-overview">
          {compared && <h2 className="counted">{groupName(matter)}</h2>}
          {plots.map(([unitName, inUnit], at) => (
            <ForestPlot
              key={unitName}
              unitName={unitName}
              accounts={inUnit}
              matter={matter}
              disputed={disputed}
              selected={selected}
              onSelect={select}
              reach={at === 0 ? reach : []}
              counted={compared}
            />
          ))}
          <SameEvent detail={detail} reach={reach} />
          <Disputes matter={matter} onSelect={select} />
          <WhereAndWhen detail={detail} />
          <OriginsOf detail={detail} />
          {!on && <MatterDecisions detail={whole} desk={desk} />}
        </div>
        <section className="accounts" aria-label={t('Accounts')}>
          {accounts.map((account) => (
            <AccountCard
              key={account.id}
              account={account}
              detail={detail}
              origins={origins}
              isSelected={account.id === selected}
            >
              {!on && <AccountDecisions account={account} detail={whole} desk={desk} />}
            </AccountCard>
          ))}
        </section>
      </div>
      <DecisionDesk onUndo={desk.undo} />
    </main>
  );
}
