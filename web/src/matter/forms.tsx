import type { ReactNode } from 'react';
import { useState } from 'react';
import type { MatterDetail } from '../../../src/schema/api.ts';
import type { Asked } from '../decisions/deciding.ts';
import { NoteForm } from '../decisions/note-form.tsx';
import { type Message, t, word } from '../messages/index.ts';
import { bounds, day, units } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import { Choice, Field } from '../reader/forms/fields.tsx';
import { FormFrame } from '../reader/forms/form-frame.tsx';
import { type CheckedForm, useCheckedForm } from '../reader/forms/use-form.ts';
import type { Draft } from '../state/drafts.ts';
import type { MatterDesk, Open } from './deciding-here.ts';
import { MatterPicker } from './picker.tsx';

interface Given {
  readonly open: Open;
  readonly detail: MatterDetail;
  readonly desk: MatterDesk;
}

/** The form that is open on the matter page. */
export default function MatterForm({ open, detail, desk }: Given) {
  const { matter } = detail;
  const { account } = open;
  if (open.kind === 'note')
    return (
      <NoteForm
        on={account ? { on: 'account', matter: matter.id, account } : { on: 'matter', matter: matter.id }}
        draftKey={desk.draftKey(open)}
        deciding={desk.deciding}
        onDone={() => desk.edit(undefined)}
      />
    );
  if (open.kind === 'merge') return <Merge open={open} detail={detail} desk={desk} />;
  if (open.kind === 'move') return <Move open={open} detail={detail} desk={desk} />;
  return open.kind === 'split' ? (
    <Split open={open} detail={detail} desk={desk} />
  ) : (
    <OriginsForm open={open} detail={detail} desk={desk} />
  );
}

/** A form that asks for one decision; `ask` says what is missing instead. */
function Asking({
  given: { open, desk },
  title,
  initial,
  ask,
  said,
  children,
}: {
  given: Given;
  title: Message;
  initial: Draft;
  ask: (values: Draft) => Asked | Message;
  said: Message;
  children: (form: CheckedForm) => ReactNode;
}) {
  const form = useCheckedForm(desk.draftKey(open), { ...initial, why: '' });
  const [missing, setMissing] = useState<Message>();
  const save = async (): Promise<void> => {
    const asked = ask(form.values);
    setMissing(typeof asked === 'string' ? asked : undefined);
    if (typeof asked === 'string') return;
    if (await desk.deciding.decide([asked], form.values.why?.trim() ?? '', t(said))) {
      form.clear();
      desk.edit(undefined);
    }
  };
  return (
    <FormFrame
      title={t(title)}
      form={form}
      deciding={desk.deciding}
      problem={missing && t(missing)}
      onSave={save}
      onDone={() => desk.edit(undefined)}
    >
      <h3 className="field-wide">{t(title)}</h3>
      {children(form)}
      <Field form={form} name="why" label="Why" wide />
    </FormFrame>
  );
}

function Merge(given: Given) {
  const { matter } = given.detail;
  return (
    <Asking
      given={given}
      title="Merge with another matter"
      initial={{ sought: '', to: '' }}
      said="Merged."
      ask={({ to }) => (to ? { type: 'mergeMatters', matters: [matter.id, to] } : 'Choose a matter.')}
    >
      {(form) => <MatterPicker form={form} matter={matter} />}
    </Asking>
  );
}

function Move(given: Given) {
  const { matter } = given.detail;
  const account = given.open.account ?? '';
  return (
    <Asking
      given={given}
      title="Move this account to another matter"
      initial={{ sought: '', to: '' }}
      said="Moved."
      ask={({ to }) => (to ? { type: 'moveClaim', matter: matter.id, account, to } : 'Choose a matter.')}
    >
      {(form) => <MatterPicker form={form} matter={matter} />}
    </Asking>
  );
}

function Split(given: Given) {
  const { matter } = given.detail;
  const chosenIn = ({ apart = '' }: Draft): readonly string[] => apart.split(' ').filter(Boolean);
  const ask = (values: Draft): Asked | Message => {
    const chosen = chosenIn(values);
    if (chosen.length === 0) return 'Choose the accounts that are another matter.';
    if (chosen.length === matter.accounts.length) return 'Leave at least one account here.';
    const apart = matter.accounts
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ evidence }) => evidence)
      .map(({ document, span, words }) => ({ document, span, exact: words }));
    return { type: 'splitMatter', matter: matter.id, apart };
  };
  return (
    <Asking
      given={given}
      title="Split off accounts that are another matter"
      initial={{ apart: '' }}
      said="Split."
      ask={ask}
    >
      {(form) => (
        <fieldset className="field-wide matters-found" aria-label={t('Accounts')}>
          {matter.accounts.map((account) => {
            const chosen = chosenIn(form.values);
            const isChosen = chosen.includes(account.id);
            const others = chosen.filter((id) => id !== account.id);
            return (
              <label key={account.id}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  onChange={() =>
                    form.set({ apart: (isChosen ? others : [...chosen, account.id]).join(' ') })
                  }
                />{' '}
                <span>
                  <b>{account.speaker === null ? t('Nobody named') : <Words text={account.speaker} />}</b>{' '}
                  {word(account.stance)}{' '}
                  {bounds(account) ? `${bounds(account)} ${units(account)}` : (account.description ?? '')}{' '}
                  <span className="muted">{day(account.asOf)}</span>
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
    </Asking>
  );
}

const ORIGIN_KINDS = ['reprint', 'rewrite', 'relay', 'pressRelease', 'translation'] as const;

function OriginsForm(given: Given) {
  const { matter, documents } = given.detail;
  const refs = new Map(documents.map((ref) => [ref.id, ref]));
  const nameOf = (id: string): string => {
    const ref = refs.get(id);
    if (!ref) return id;
    return [ref.publisher ?? t('Unknown publisher'), ref.title, day(ref.date)].filter(Boolean).join(', ');
  };
  const [first = '', second = ''] = matter.documents;
  const ask = ({ one = '', other = '', verdict, originKind }: Draft): Asked | Message => {
    if (one === other) return 'Choose two different reports.';
    const pair: [string, string] = [one, other];
    if (verdict === 'not') return { type: 'notSameOrigin', documents: pair };
    return {
      type: 'sameOrigin',
      documents: pair,
      kind: originKind as (typeof ORIGIN_KINDS)[number],
    };
  };
  return (
    <Asking
      given={given}
      title="Say whether two reports have one origin"
      initial={{ one: first, other: second, verdict: 'same', originKind: 'relay' }}
      said="Origins decided."
      ask={ask}
    >
      {(form) => (
        <>
          <div className="field-wide pair-of-reports">
            <Choice form={form} name="one" label="One report" options={matter.documents} say={nameOf} />
            <Choice form={form} name="other" label="The other" options={matter.documents} say={nameOf} />
          </div>
          <Choice
            form={form}
            name="verdict"
            label="They have"
            options={['same', 'not']}
            say={(code) => t(code === 'same' ? 'one origin' : 'different origins')}
          />
          {form.values.verdict === 'same' && (
            <Choice form={form} name="originKind" label="The later one is a" options={ORIGIN_KINDS} />
          )}
        </>
      )}
    </Asking>
  );
}
