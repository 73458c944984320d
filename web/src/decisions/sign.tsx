import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../messages/index.ts';
import { signAs, signer, useSigner } from '../state/who.ts';

type Answer = (name: string | undefined) => void;

let ask: ((answer: Answer) => void) | undefined;

/** Asks who signs. Undefined where nobody wants to. */
export const askName = (): Promise<string | undefined> =>
  new Promise((answer) => (ask ? ask(answer) : answer(undefined)));

/** The question who signs, asked before the first decision and whenever the name is to change. */
export function SignDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef<Answer>(undefined);
  const [name, setName] = useState('');
  useEffect(() => {
    ask = (next) => {
      answer.current?.(undefined);
      answer.current = next;
      setName(signer() ?? '');
      dialog.current?.showModal();
    };
    return () => {
      ask = undefined;
    };
  }, []);
  const reply = (who: string | undefined): void => {
    answer.current?.(who);
    answer.current = undefined;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!name.trim()) return;
    signAs(name);
    reply(signer());
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="sign" aria-labelledby="sign-title" onClose={() => reply(undefined)}>
      <form className="fields" onSubmit={submit}>
        <h2 id="sign-title">{t('Who decides?')}</h2>
        <p className="muted">
          {t('Every decision is signed with a name. It is kept in this browser and in the dossier.')}
        </p>
        <label className="field">
          <span>{t('Your name')}</span>
          <input
            value={name}
            required
            maxLength={100}
            autoComplete="name"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <div className="form-actions">
          <button type="submit" className="primary">
            {t('Sign')}
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {t('Cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Who signs now, with a way to change it. */
export function Signer() {
  const name = useSigner();
  if (!name) return null;
  return (
    <p className="signer">
      {t('You sign as')} <bdi>{name}</bdi>{' '}
      <button type="button" className="quiet" onClick={() => void askName()}>
        {t('Change')}
      </button>
    </p>
  );
}
