import { type Message, t } from '../messages/index.ts';
import { Link } from '../state/router.tsx';

/** Fields by which a search is narrowed, as typed in the language of the interface, with an example each. */
const FIELDS: readonly (readonly [example: Message, meaning: Message])[] = [
  ['speaker:mayor', 'who speaks in the report'],
  ['place:Moura', 'a place that it names'],
  ['outlet:"Hill Wire"', 'who published it'],
  ['date:2022-03..2022-05', 'when it was published; also date:2022, date:2022-03..'],
  ['type:killing', 'the type of a matter that it speaks of'],
  ['language:fr', 'the language in which it is written'],
];

/** What narrows a search, each example a search of its own. */
export function SearchFields() {
  return (
    <dl className="search-fields">
      {FIELDS.map(([example, meaning]) => (
        <div key={example} className="field">
          <dt>
            <Link href={`/search?q=${encodeURIComponent(t(example))}`}>
              <code>{t(example)}</code>
            </Link>
          </dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
