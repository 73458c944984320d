import type { RefObject } from 'react';
import { capsOf, KEYS } from './help-keys.ts';
import { type Message, t } from './messages/index.ts';
import { choose, LANGUAGES, type Language, LEDGER_LANGUAGE, language } from './messages/language.ts';
import { languageName } from './parts/format.ts';
import { Link } from './state/router.tsx';

const WORDS: readonly (readonly [word: Message, meaning: Message])[] = [
  ['Matter', 'one question: an incident or period, a place, one thing counted.'],
  ['Account', 'one speaker’s version of a matter, with every sentence in which it is reported.'],
  ['Dispute', 'two accounts that cannot both hold. Griot never picks one.'],
  ['Origin', 'where a report comes from. Ten reprints are one origin.'],
  ['Relay', 'who passes a speaker’s words on: “via” an agency, “via” an outlet.'],
];

/** Keys and words, at `?`; `onTour` starts the tour where the dossier has something to show. */
export function Help({
  dialog,
  onTour,
}: {
  dialog: RefObject<HTMLDialogElement | null>;
  onTour: (() => void) | undefined;
}) {
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">{t('Help')}</h2>
        <button type="submit">{t('Close')}</button>
      </form>
      <h3>{t('Keys')}</h3>
      {KEYS.map(([where, rows]) => (
        <section key={where} aria-label={t(where)}>
          <h4>{t(where)}</h4>
          <dl className="keys">
            {rows.map(([keys, meaning]) => (
              <div key={meaning}>
                <dt>
                  {capsOf(keys).map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dt>
                <dd>{t(meaning)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <h3>{t('Words')}</h3>
      <dl className="glossary">
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      {onTour && (
        <p>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              dialog.current?.close();
              onTour();
            }}
          >
            {t('Take the tour')}
          </button>
        </p>
      )}
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
        </label>{' '}
        {language !== LEDGER_LANGUAGE &&
          t('Questions and reasons are written in {language}.', { language: languageName(LEDGER_LANGUAGE) })}
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
