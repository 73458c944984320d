import type { Speaker, SpeakerPage } from '../../../src/schema/api.ts';
import { many, t, word } from '../messages/index.ts';
import { count } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { useResource } from '../state/api.ts';
import { Link, matterAddress, useScrollRestore } from '../state/router.tsx';

const SHOWN = 500;

/** Who says what, how often, passed on by whom. */
export function Speakers() {
  const { data, error } = useResource<SpeakerPage>(`/speakers?limit=${SHOWN}`);
  useScrollRestore(data !== undefined);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  if (data.total === 0)
    return (
      <main>
        <Empty title={t('No speakers yet')}>
          <p>{t('A speaker appears with the first account in a matter.')}</p>
        </Empty>
      </main>
    );
  const most = data.items[0]?.accounts ?? 1;
  return (
    <main className="speakers">
      <ul>
        {data.items.map((speaker) => (
          <SpeakerItem key={speaker.name} speaker={speaker} most={most} />
        ))}
      </ul>
    </main>
  );
}

function SpeakerItem({ speaker, most }: { speaker: Speaker; most: number }) {
  return (
    <li className="speaker-item">
      <div className="speaker-who">
        <Link href={`/matters?speaker=${encodeURIComponent(speaker.name)}`}>
          <b>
            <Words text={speaker.name} />
          </b>
        </Link>
        {speaker.description && (
          <span className="muted">
            <Words text={speaker.description} />
          </span>
        )}
      </div>
      <div className="speaker-counts">
        <meter aria-label={t('Accounts')} min={0} max={most} value={speaker.accounts} />
        <span>{many(speaker.accounts, 'account')}</span>
        {speaker.disputed > 0 && (
          <span className="disputed-mark">≠ {t('{n} disputed', { n: count(speaker.disputed) })}</span>
        )}
        <span className="muted">
          {speaker.stances.map(({ value, count: n }) => `${word(value)} ${count(n)}`).join(', ')}
        </span>
        {speaker.relays.length > 0 && (
          <span className="muted">
            {t('via')}{' '}
            <Words
              text={speaker.relays
                .slice(0, 4)
                .map(({ value }) => value)
                .join(', ')}
            />
          </span>
        )}
      </div>
      <ul className="speaker-matters">
        {speaker.matters.slice(0, 4).map(({ id, question }) => (
          <li key={id}>
            <Link href={matterAddress(id)}>
              <Words text={question} />
            </Link>
          </li>
        ))}
        {speaker.matters.length > 4 && (
          <li>
            <Link href={`/matters?speaker=${encodeURIComponent(speaker.name)}`}>
              {many(speaker.matters.length - 4, 'more matter')}
            </Link>
          </li>
        )}
      </ul>
    </li>
  );
}
