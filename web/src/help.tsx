import type { RefObject } from 'react';
import { type Message, t } from './messages/index.ts';
import { choose, LANGUAGES, type Language, language } from './messages/language.ts';
import { Link } from './state/router.tsx';

const KEYS: readonly (readonly [keys: string, meaning: Message])[] = [
  ['/', 'search the reports'],
  ['j  k', 'next, previous in a list or account of a matter'],
  ['Enter', 'open what is selected'],
  ['j  k', 'next, previous annotation of a document (also n, p)'],
  ['J  K', 'the same through every figure, date, place and event'],
  ['a', 'accept the annotation'],
  ['c', 'correct it'],
  ['x', 'reject it'],
  ['m', 'make a note on it, or on the account'],
  ['+', 'add an annotation, to the selected words if there are any'],
  ['z', 'undo the last decision here'],
  ['u', 'up: from a matter or document to its list'],
  ['Esc', 'let go of the selection'],
  ['?', 'this help'],
];

const WORDS: readonly (readonly [word: Message, meaning: Message])[] = [
  ['Matter', 'one question: an incident or period, a place, one thing counted.'],
  ['Account', 'one speaker’s version of a matter, with every sentence in which it is reported.'],
  ['Dispute', 'two accounts that cannot both hold. Griot never picks one.'],
  ['Origin', 'where a report comes from. Ten reprints are one origin.'],
  ['Relay', 'who passes a speaker’s words on: “via” an agency, “via” an outlet.'],
];

/** Keys and words, at `?`. */
export function Help({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">{t('Help')}</h2>
        <button type="submit">{t('Close')}</button>
      </form>
      <h3>{t('Keys')}</h3>
      <dl className="keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('Words')}</h3>
      <dl className="glossary">
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          {t('Language')}{' '}
          <select value={language} onChange={({ target }) => choose(target.value as Language)}>
            {Object.entries(LANGUAGES).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p>
        {t('Nothing leaves this machine. Everything shown here can also be had as JSON:')}{' '}
        <Link href="/reference" onClick={() => dialog.current?.close()}>
          {t('the API')}
        </Link>
        .
      </p>
    </dialog>
  );
}
