import type { RefObject } from 'react';
import { Link } from './state/router.tsx';

const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['/', 'search the reports'],
  ['j  k', 'next, previous in a list or account of a matter'],
  ['Enter', 'open what is selected'],
  ['n  p', 'next, previous annotation of a document'],
  ['u', 'up: from a matter or document to its list'],
  ['Esc', 'let go of the selection'],
  ['?', 'this help'],
];

const WORDS: readonly (readonly [word: string, meaning: string])[] = [
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
        <h2 id="help-title">Help</h2>
        <button type="submit">Close</button>
      </form>
      <h3>Keys</h3>
      <dl className="keys">
        {KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>Words</h3>
      <dl className="glossary">
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        Nothing leaves this machine. Everything shown here can also be had as JSON:{' '}
        <Link href="/reference" onClick={() => dialog.current?.close()}>
          the API
        </Link>
        .
      </p>
    </dialog>
  );
}
