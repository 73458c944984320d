import { type FormEvent, useRef } from 'react';
import type { Speaker, SpeakerPage } from '../../../src/schema/api.ts';
import { many, noun, t, word } from '../messages/index.ts';
import { count } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { Words } from '../parts/words.tsx';
import { usePagedList } from '../state/paged.ts';
import { Link, navigate, speakerAddress, usePlace } from '../state/router.tsx';
import { useMedia } from '../state/width.ts';
import { roleOf } from './account-words.ts';

/** Who says what, how often, passed on by whom; narrowed by words, walked with j and k. */
export function Speakers() {
  const { query } = usePlace();
  const narrow = useMedia('(max-width: 719px)');
  const words = new URLSearchParams(query).get('words') ?? '';
  const list = usePagedList<Speaker, SpeakerPage>(`/speakers${query ? `?${query}` : ''}`);
  const last = useRef<SpeakerPage>(undefined);
  const first = list.first ?? last.current;
  last.current = first;
  if (list.error) return <Failure error={list.error} />;
  if (!first) return <Waiting />;
  if (first.total === 0 && !words)
    return (
      <main>
        <Empty title={t('No speakers yet')}>
          <p>{t('A speaker appears with the first account in a matter.')}</p>
        </Empty>
      </main>
    );
  const most = first.items[0]?.accounts ?? 1;
  return (
    <main className="speakers">
      <h1 className="visually-hidden">{t('Speakers')}</h1>
      <div className="filters">
        <p className="filters-count">
          <b>{count(first.total)}</b> {noun(first.total, 'speaker')}
        </p>
        <NameField words={words} />
        <Link className="to-relays" href="/relays">
          {t('Who relays whom')}
        </Link>
      </div>
      {first.total === 0 ? (
        <Empty title={t('No speaker has these words')} />
      ) : (
        <VirtualList
          key={query}
          list={list}
          label={t('Speakers')}
          rowHeight={narrow ? 104 : 62}
          addressOf={({ name }) => speakerAddress(name)}
        >
          {(speaker, isSelected) => <SpeakerRow speaker={speaker} most={most} isSelected={isSelected} />}
        </VirtualList>
      )}
    </main>
  );
}

function NameField({ words }: { words: string }) {
  const field = useRef<HTMLInputElement>(null);
  const ask = (): void => {
    const wanted = field.current?.value.trim() ?? '';
    if (wanted !== words) navigate(`/speakers${wanted ? `?words=${encodeURIComponent(wanted)}` : ''}`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask();
  };
  return (
    <form onSubmit={submit}>
      <input
        key={words}
        ref={field}
        type="search"
        aria-label={t('Words in the name or role')}
        placeholder={t('Filter by words')}
        defaultValue={words}
        onBlur={ask}
      />
    </form>
  );
}

function SpeakerRow({
  speaker,
  most,
  isSelected,
}: {
  speaker: Speaker | undefined;
  most: number;
  isSelected: boolean;
}) {
  if (!speaker) return <div className="speaker-row blank" />;
  const role = roleOf({ speaker: speaker.name, speakerDescription: speaker.description ?? undefined });
  return (
    <Link
      className="speaker-row"
      href={speakerAddress(speaker.name)}
      aria-current={isSelected ? 'true' : undefined}
    >
      <span className="speaker-who">
        <b>
          <Words text={speaker.name} />
        </b>
        {role && (
          <span className="muted">
            <Words text={role} />
          </span>
        )}
      </span>
      <span className="speaker-counts">
        <meter aria-label={t('Accounts')} min={0} max={most} value={speaker.accounts} />
        <span>
          {many(speaker.accounts, 'account')} {t('in')} {many(speaker.matters, 'matter')}
        </span>
      </span>
      <span className="speaker-sides">
        <span>
          {speaker.stances.map(({ value, count: n }) => `${word(value)} ${count(n)}`).join(', ')}
          {speaker.disputed > 0 && (
            <span className="disputed-mark"> ≠ {t('{n} disputed', { n: count(speaker.disputed) })}</span>
          )}
        </span>
        {speaker.relays.length > 0 && (
          <span className="muted">
            {t('via')} <Words text={speaker.relays.map(({ value }) => value).join(', ')} />
          </span>
        )}
      </span>
    </Link>
  );
}
