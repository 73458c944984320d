import type { Use } from '../../../src/schema/api.ts';
import { many, t, word } from '../messages/index.ts';
import { bounds, capital, units } from '../parts/format.ts';
import { Stance } from '../parts/stance.tsx';
import { Words } from '../parts/words.tsx';
import { Link, matterAddress } from '../state/router.tsx';
import { CardDecisions } from './card-decisions.tsx';
import { Details } from './card-details.tsx';
import type { DeskState } from './deciding-here.ts';
import type { Reading, State } from './marks.ts';
import { type Index, type Note, wordsOf } from './notes.ts';

type Estimate = Reading['estimates'][number];

/** A card in the margin: who says what, and whether people accepted, corrected or rejected it. */
export function Card({
  note,
  index,
  state,
  unsaved,
}: {
  note: Note;
  index: Index;
  state: State | undefined;
  /** Something was typed into one of its forms. */
  unsaved: boolean;
}) {
  const disputed = index.usesOf(note).some((use) => use.disputed.length > 0);
  return (
    <>
      <Head note={note} index={index} disputed={disputed} />
      <Mark state={state} unsaved={unsaved} />
    </>
  );
}

/** A card that is open: also when, where and why Griot thinks so, and what one decides about it. */
export function OpenCard({ note, index, desk }: { note: Note; index: Index; desk: DeskState }) {
  return (
    <>
      <Head note={note} index={index} disputed={false} />
      <Mark state={desk.decided.stateOf(note.id)} unsaved={false} />
      <CardDecisions note={note} index={index} desk={desk} />
      <Details note={note} index={index} />
      <Uses uses={index.usesOf(note)} />
      <Why note={note} />
    </>
  );
}

function Mark({ state, unsaved }: { state: State | undefined; unsaved: boolean }) {
  if (!state && !unsaved) return null;
  return (
    <span className="card-state">
      {state && <span className={`state-mark state-${state}`}>{t(state)}</span>}
      {unsaved && <span className="unsaved">{t('not saved')}</span>}
    </span>
  );
}

function Head({
  note: { subject, spans },
  index,
  disputed,
}: {
  note: Note;
  index: Index;
  disputed: boolean;
}) {
  const words = wordsOf(spans[0]!, index);
  switch (subject.kind) {
    case 'attribution': {
      const { speaker, stance, contents, id } = subject.of;
      const name = speaker === null ? undefined : index.entities.get(speaker)?.name;
      const figures = index.figuresOf.get(id) ?? [];
      return (
        <>
          <span className="card-title">{name ? <Words text={name} /> : <i>{t('nobody named')}</i>}</span>
          <span className="card-line said-line">
            <Stance stance={stance} />
            {figures.map((figure) => (
              <FigureLine key={figure.id} figure={figure} />
            ))}
            {disputed && <span className="disputed-mark">{t('≠ disputed')}</span>}
            {contents[0] && figures.length === 0 && (
              <span className="card-content">
                <Words text={wordsOf(contents[0], index)} />
              </span>
            )}
          </span>
        </>
      );
    }
    case 'figure':
      return (
        <>
          <span className="card-kind">
            {word('figure')}
            {subject.of.attribution === null && `, ${t('publisher’s own voice')}`}
          </span>
          <span className="card-line said-line">
            <FigureLine figure={subject.of} />
            {disputed && <span className="disputed-mark">{t('≠ disputed')}</span>}
          </span>
        </>
      );
    case 'date':
      return <Titled kind={word(subject.of.type === 'DURATION' ? 'duration' : 'date')} words={words} />;
    case 'place':
      return <Titled kind={word('place')} words={subject.of.name} />;
    case 'event':
      return <Titled kind={word('event')} words={`${word(subject.of.mode ?? subject.of.type)}: ${words}`} />;
    case 'access':
      return <Titled kind={word('access')} words={capital(word(subject.of.kind))} />;
    case 'relay':
      return <Titled kind={word('relays')} words={subject.of.name} />;
    case 'hedge':
      return <Titled kind={t('the publisher is not sure')} words={words} />;
    case 'warning':
      return (
        <>
          <span className="card-kind warning-mark">{word(subject.of.kind)}</span>
          <span className="card-line">
            <Words text={subject.of.message} />
          </span>
        </>
      );
  }
}

function Titled({ kind, words }: { kind: string; words: string }) {
  return (
    <>
      <span className="card-kind">{kind}</span>
      <span className="card-title">
        <Words text={words} />
      </span>
    </>
  );
}

function FigureLine({ figure }: { figure: Estimate }) {
  return (
    <span className="figure-words">
      <b>
        {figure.negated && `${t('not')} `}
        {bounds(figure)}
      </b>{' '}
      {units(figure)} {figure.measure === 'other' ? '' : word(figure.measure)}{' '}
      {figure.population && (
        <span className="muted">
          <Words text={word(figure.population)} />
        </span>
      )}
    </span>
  );
}

function Uses({ uses }: { uses: readonly Use[] }) {
  const seen = new Map(uses.map((use) => [`${use.matter} ${use.account}`, use]));
  return [...seen.values()].map(({ matter, question, account, accounts, disputed }) => (
    <div key={matter + account} className="card-use">
      <Link href={matterAddress(matter, account)}>
        <Words text={question} />
      </Link>
      <span className="muted">{many(accounts, 'account')}</span>
      {disputed.map((reason) => (
        <p key={reason}>
          <span className="disputed-mark">≠</span> <Words text={reason} />
        </p>
      ))}
    </div>
  ));
}

function Why({ note: { subject } }: { note: Note }) {
  const provenance = 'provenance' in subject.of ? subject.of.provenance : undefined;
  if (!provenance) return null;
  const [stage, rule] = provenance.by.split('/');
  return (
    <p className="card-why">
      {t('Why: stage')} <b>{stage}</b>
      {rule && (
        <>
          , {t('rule')} <b>{rule}</b>
        </>
      )}
      , {t('version')} {provenance.version}
      {provenance.inputs?.length ? `, ${t('from')} ${provenance.inputs.join(', ')}` : ''}
    </p>
  );
}
