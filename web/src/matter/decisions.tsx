import { useEffect } from 'react';
import type { MatterAccount, MatterDetail } from '../../../src/schema/api.ts';
import { Failed } from '../decisions/failed.tsx';
import { History } from '../decisions/history.tsx';
import { Signer } from '../decisions/sign.tsx';
import { contentOf, decisionOf, deedOf } from '../decisions/words.ts';
import { type Message, t } from '../messages/index.ts';
import { count, moment } from '../parts/format.ts';
import { later } from '../parts/later.tsx';
import { Words } from '../parts/words.tsx';
import { draftOf, useDrafts } from '../state/drafts.ts';
import type { MatterDesk, Open } from './deciding-here.ts';

const Form = later(() => import('./forms.tsx'));

/** What people decided about a matter, and what one may decide about it. */
export function MatterDecisions({ detail, desk }: { detail: MatterDetail; desk: MatterDesk }) {
  const { matter } = detail;
  const { entries, open } = desk;
  // A form is there by the time somebody asks for it.
  useEffect(Form.preload, []);
  return (
    <section className="matter-decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">
        {t('Decisions')} <span className="n">{count(entries.length)}</span>
      </h2>
      <fieldset className="matter-decide" aria-label={t('Decide about this matter')}>
        <Opener desk={desk} open={{ kind: 'merge' }} label="Merge…" />
        {matter.accounts.length > 1 && <Opener desk={desk} open={{ kind: 'split' }} label="Split…" />}
        {matter.documents.length > 1 && <Opener desk={desk} open={{ kind: 'origins' }} label="Origins…" />}
        <Opener desk={desk} open={{ kind: 'note' }} label="Note" />
      </fieldset>
      {open && !open.account && <Form.Component key={open.kind} open={open} detail={detail} desk={desk} />}
      {!open && <Failed deciding={desk.deciding} />}
      {entries.length > 0 && <History entries={entries} onUndo={desk.undo} withWords />}
      <Signer />
    </section>
  );
}

/** Notes and other decisions on one account, and the forms that move it or put a note on it. */
export function AccountDecisions({
  account,
  detail,
  desk,
}: {
  account: MatterAccount;
  detail: MatterDetail;
  desk: MatterDesk;
}) {
  const { open } = desk;
  const entries = desk.entriesOf(account).filter(({ state }) => state !== 'undone');
  return (
    <div className="account-decisions">
      {entries.map((entry) => {
        const decision = decisionOf(entry);
        const content = contentOf(decision);
        return (
          <p key={entry.seq} className="decision">
            <b>{deedOf(decision)}</b> {content && <Words text={content} />}{' '}
            <span className="muted">
              <Words text={entry.who} />, {moment(entry.when)}
            </span>
          </p>
        );
      })}
      {open?.account === account.id ? (
        <Form.Component key={open.kind} open={open} detail={detail} desk={desk} />
      ) : (
        <fieldset className="matter-decide account-decide" aria-label={t('Decide about this account')}>
          <Opener desk={desk} open={{ kind: 'note', account: account.id }} label="Note" />
          <Opener desk={desk} open={{ kind: 'move', account: account.id }} label="Move…" />
        </fieldset>
      )}
    </div>
  );
}

function Opener({ desk, open, label }: { desk: MatterDesk; open: Open; label: Message }) {
  useDrafts(desk.draftKey(open));
  const unsaved = draftOf(desk.draftKey(open)) !== undefined;
  const isOpen = desk.open?.kind === open.kind && desk.open.account === open.account;
  return (
    <button
      type="button"
      data-opens={open.kind}
      aria-expanded={isOpen}
      onClick={() => desk.edit(isOpen ? undefined : open)}
    >
      {t(label)} {unsaved && <span className="unsaved">{t('not saved')}</span>}
    </button>
  );
}
