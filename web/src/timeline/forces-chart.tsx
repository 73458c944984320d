import { useState } from 'react';
import type { Force, ForcePage, Presence } from '../../../src/schema/api-places.ts';
import { many, t, word } from '../messages/index.ts';
import { capital, count, day, period as inWords } from '../parts/format.ts';
import { Empty, Failure, Waiting } from '../parts/states.tsx';
import { Words } from '../parts/words.tsx';
import { dayNumber } from '../plot/days.ts';
import { type TimeScale, timeScale } from '../plot/time-scale.ts';
import { useResource } from '../state/api.ts';
import { meets, type Period } from '../state/period.ts';
import { documentAddress, Link } from '../state/router.tsx';
import { GridLines, type Lane, PAD, TimeAxis, useLane } from './lane.tsx';

const ROW = 40;
const NARROW_ROW = 66;
/** How far an open end runs on: nobody says how far. */
const STUB = 26;
const SHOWN = 60;
/** Days before and after what is told. */
const LEAST_ROOM = 20;

type Stay = Force['stays'][number];

/** Forces at places as bars from arrival to withdrawal; who tells of them is shown when a row is opened. */
export function ForcesChart({ period }: { period: Period }) {
  const { data, error } = useResource<ForcePage>('/forces?limit=500');
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  const forces = data.items.filter(
    ({ stays }) =>
      stays.length === 0 ||
      stays.some(({ seen }) => meets(dayNumber(seen.start), dayNumber(seen.end), period)),
  );
  const dated = forces.filter(({ stays }) => stays.length > 0);
  const undated = forces.filter(({ stays }) => stays.length === 0);
  if (forces.length === 0)
    return (
      <Empty title={t('No report tells of a force that came, was there or left')}>
        <p>{t('Choose another period, or add reports.')}</p>
      </Empty>
    );
  return (
    <>
      <p className="muted chart-note">
        {t('From arrival to withdrawal, as reports tell it. An end that nobody tells is open.')}
      </p>
      {dated.length > 0 && <Bars forces={dated} period={period} />}
      {undated.length > 0 && (
        <details className="undated" open={dated.length === 0}>
          <summary>
            {t('Undated')} <span className="n">{count(undated.length)}</span>
          </summary>
          {undated.map((force) => (
            <div key={`${force.actor} ${force.place}`}>
              <b>
                <Words text={nameOf(force)} />
              </b>
              <Reports told={force.undated} />
            </div>
          ))}
        </details>
      )}
    </>
  );
}

const nameOf = ({ actor, place }: Force): string => (place ? `${actor}, ${place}` : actor);

function Bars({ forces, period }: { forces: readonly Force[]; period: Period }) {
  const [shown, setShown] = useState(SHOWN);
  const lane = useLane();
  const days = forces.flatMap(({ stays }) =>
    stays.flatMap(({ seen }) => [dayNumber(seen.start), dayNumber(seen.end)]),
  );
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const [from, to] = [period.from ?? first, period.to ?? last];
  const scale = timeScale([from, to], lane.length, Math.max(LEAST_ROOM, (to - from) * 0.06));
  return (
    <div className="time-chart">
      <TimeAxis lane={lane} scale={scale} />
      <ul className="force-rows">
        {forces.slice(0, shown).map((force) => (
          <Row key={`${force.actor} ${force.place}`} force={force} lane={lane} scale={scale} />
        ))}
      </ul>
      {forces.length > shown && (
        <button type="button" className="quiet" onClick={() => setShown(shown + SHOWN)}>
          {t('{n} more', { n: count(forces.length - shown) })}
        </button>
      )}
    </div>
  );
}

function Row({ force, lane, scale }: { force: Force; lane: Lane; scale: TimeScale }) {
  const [open, setOpen] = useState(false);
  const { actor, place, stays, undated } = force;
  const height = lane.narrow ? NARROW_ROW : ROW;
  const told = [...stays.flatMap((stay) => stay.told), ...undated];
  return (
    <li>
      <button
        type="button"
        className="time-row force-row"
        style={{ height }}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className="time-what">
          <b>
            <Words text={actor} />
          </b>{' '}
          {place ? <Words text={place} /> : <i>{t('place not said')}</i>}
        </span>
        <span className="time-when muted">
          {stays.map(stayInWords).join('; ')}
          <span className="visually-hidden">, {many(told.length, 'report')}</span>
        </span>
        <span className="time-lane">
          <svg width={lane.length + 2 * PAD} height={height} aria-hidden="true">
            <g transform={`translate(${PAD} 0)`}>
              <GridLines scale={scale} height={height} from={lane.narrow ? 40 : 0} />
              {stays.map((stay) => (
                <StayBar
                  key={`${stay.seen.start} ${stay.seen.end}`}
                  stay={stay}
                  scale={scale}
                  y={lane.narrow ? 52 : height / 2}
                />
              ))}
            </g>
          </svg>
        </span>
      </button>
      {open && <Reports told={told} />}
    </li>
  );
}

const stayInWords = ({ came, left, seen }: Stay): string => {
  const from = came?.start ?? null;
  const to = left?.end ?? null;
  return from || to ? inWords(from, to) : t('told of {period}', { period: inWords(seen.start, seen.end) });
};

/** Solid where it is told to be there, pale where arrival or withdrawal are not known to the day, open where nobody tells. */
function StayBar({ stay, scale, y }: { stay: Stay; scale: TimeScale; y: number }) {
  const { came, left, seen, denied, told } = stay;
  const at = (iso: string): number => scale.at(dayNumber(iso));
  const from = at(came ? came.end : seen.start);
  const to = Math.max(from, at(left ? left.start : seen.end));
  return (
    <g className={denied ? 'stay denied' : 'stay'}>
      {came && (
        <rect className="unsure" x={at(came.start)} y={y - 6} width={from - at(came.start)} height={12} />
      )}
      {left && (
        <rect className="unsure" x={to} y={y - 6} width={Math.max(0, at(left.end) - to)} height={12} />
      )}
      <rect className="sure" x={from - 2} y={y - 6} width={Math.max(4, to - from + 4)} height={12} />
      {!came && <Open x={from - 2} by={-STUB} y={y} />}
      {!left && <Open x={to + 2} by={STUB} y={y} />}
      {came && <path className="bound" d={`M${at(came.start)} ${y - 9}v18`} />}
      {left && <path className="bound" d={`M${at(left.end)} ${y - 9}v18`} />}
      {told.map(({ document, span, start }) =>
        start ? (
          <circle key={`${document} ${span[0]}`} className="told" cx={at(start)} cy={y} r={2.2} />
        ) : null,
      )}
    </g>
  );
}

/** An end that nobody tells. */
function Open({ x, by, y }: { x: number; by: number; y: number }) {
  const [end, back] = [x + by, by > 0 ? -6 : 6];
  return (
    <>
      <path className="open" d={`M${x} ${y}H${end}`} />
      <path className="open head" d={`M${end + back} ${y - 4}L${end} ${y}L${end + back} ${y + 4}`} />
    </>
  );
}

function Reports({ told }: { told: readonly Presence[] }) {
  return (
    <ul className="told-reports">
      {told.map(({ document, span, sentence, kind, denied, speaker, voice, publisher, date, start, end }) => (
        <li key={`${document} ${span[0]} ${span[1]}`}>
          <span className="told-kind">
            {capital(word(kind))}
            {denied && ` (${t('denied')})`}, {inWords(start, end)}
          </span>{' '}
          <Link href={documentAddress(document, [span[0], span[1]])}>
            <Words text={sentence.text} />
          </Link>{' '}
          <span className="muted">
            {voice === 'speaker' ? speaker : voice === 'publisher' ? t('the publisher') : t('nobody named')},{' '}
            {publisher ?? t('unknown publisher')}, {day(date)}
          </span>
        </li>
      ))}
    </ul>
  );
}
