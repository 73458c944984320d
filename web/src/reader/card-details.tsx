import type { ReactNode } from 'react';
import { type Message, t, word } from '../messages/index.ts';
import { count, country, day } from '../parts/format.ts';
import { Words } from '../parts/words.tsx';
import type { Reading, Span } from './marks.ts';
import { type Index, type Note, wordsOf } from './notes.ts';

type Estimate = Reading['estimates'][number];
type Event = Reading['events'][number];
/** What somebody is in an event, in the vocabulary of readings. */
type Role = Pick<Event['participants'][number], 'role'>;

const PRECISION: readonly Message[] = [
  'exact place',
  'exact place',
  'within about 25 km',
  'second-level district',
  'region',
  'linear or fuzzy',
  'country',
  'wider than a country',
];

/** When, where, how many and by whom, as far as the annotation says. */
export function Details({ note: { subject }, index }: { note: Note; index: Index }) {
  const rows: [label: Message | Role, value: ReactNode][] = [];
  switch (subject.kind) {
    case 'attribution': {
      const { speaker, via, contents, denies, mode, id } = subject.of;
      const entity = speaker === null ? undefined : index.entities.get(speaker);
      if (entity?.description) rows.push(['who', <Words key="w" text={entity.description} />]);
      if (via?.length)
        rows.push([
          'via',
          <Words key="v" text={via.map((v) => index.entities.get(v)?.name ?? v).join(', ')} />,
        ]);
      if (denies?.length)
        rows.push([
          'denies',
          <Words key="d" text={denies.map((what) => deniedWords(what, index)).join('; ')} />,
        ]);
      rows.push(['mode', word(mode)], ...circumstances(contents, index));
      for (const event of index.reading.events.filter(({ attribution }) => attribution === id))
        rows.push(['event', <Words key={event.id} text={eventWords(event, index)} />]);
      break;
    }
    case 'figure': {
      const { attribution, partOf, versionOf, manner, span, id } = subject.of;
      const said = attribution === null ? undefined : index.attributions.get(attribution);
      const speaker = said?.speaker ? index.entities.get(said.speaker)?.name : undefined;
      rows.push([
        'said by',
        speaker ? <Words key="s" text={speaker} /> : said ? t('nobody named') : t('the publisher'),
      ]);
      rows.push(['bounds', boundsInFull(subject.of)]);
      if (manner) rows.push(['manner', manner]);
      if (partOf) rows.push(['part of', <Words key="p" text={figureWords(partOf, index)} />]);
      if (versionOf) rows.push(['version of', <Words key="o" text={figureWords(versionOf, index)} />]);
      const event = index.reading.events.find(({ estimates }) => estimates.includes(id));
      if (event)
        rows.push(
          ['event', <Words key="e" text={eventWords(event, index)} />],
          ...whenAndWhere(event, index),
        );
      else rows.push(...circumstances([span], index));
      break;
    }
    case 'date': {
      const { value, earliest, latest, certain, implied } = subject.of;
      rows.push(['means', dateRange(value, earliest, latest)]);
      if (certain?.length) rows.push(['stated', certain.join(', ')]);
      if (implied?.length) rows.push(['implied', implied.join(', ')]);
      break;
    }
    case 'place': {
      const { country: code, lat, lon, precision, geonamesId, candidates } = subject.of;
      if (code) rows.push(['country', country(code)]);
      rows.push(['precision', t(PRECISION[precision]!)]);
      if (lat !== null && lon !== null) rows.push(['position', `${lat.toFixed(2)}, ${lon.toFixed(2)}`]);
      rows.push(['gazetteer', geonamesId === null ? t('not in it') : `GeoNames ${geonamesId}`]);
      if (candidates?.length)
        rows.push([
          'or',
          <Words
            key="c"
            text={candidates
              .slice(0, 3)
              .map((c) => `${c.name}, ${country(c.country)}`)
              .join('; ')}
          />,
        ]);
      break;
    }
    case 'event':
      rows.push(...whenAndWhere(subject.of, index), ['certainty', subject.of.certainty]);
      for (const { role, span, entity } of subject.of.participants) {
        const name = span ? wordsOf(span, index) : entity && index.entities.get(entity)?.name;
        if (name) rows.push([{ role }, <Words key={role} text={name} />]);
      }
      break;
    case 'access':
      rows.push(['where', placeName(subject.of.place, index)], ['when', timeName(subject.of.time, index)]);
      break;
    case 'relay':
      rows.push(['named in', word(subject.of.kind)]);
      break;
    default:
  }
  if (rows.length === 0) return null;
  return (
    <dl className="card-details">
      {rows.map(([label, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of one annotation never move
        <div key={at}>
          <dt>{typeof label === 'string' ? t(label) : word(label.role)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

function circumstances(spans: readonly Span[], index: Index): [Message, ReactNode][] {
  const inside = (span: Span): boolean => spans.some((outer) => within(span, outer));
  const rows: [Message, ReactNode][] = [];
  for (const { span, value, earliest, latest } of index.reading.timexes)
    if (inside(span))
      rows.push([
        'date',
        <Words key="d" text={`${wordsOf(span, index)}: ${dateRange(value, earliest, latest)}`} />,
      ]);
  for (const { span, name, country: code } of index.reading.toponyms)
    if (inside(span))
      rows.push(['place', <Words key="p" text={code ? `${name}, ${country(code)}` : name} />]);
  return rows;
}

function whenAndWhere({ time, place }: Event, index: Index): [Message, ReactNode][] {
  return [
    ['when', timeName(time, index)],
    ['where', placeName(place, index)],
  ];
}

function timeName(id: string | null, index: Index): ReactNode {
  const timex = id === null ? undefined : index.timexes.get(id);
  if (!timex) return <span className="unknown">{t('undated')}</span>;
  return (
    <Words text={`${wordsOf(timex.span, index)}: ${dateRange(timex.value, timex.earliest, timex.latest)}`} />
  );
}

function placeName(id: string | null, index: Index): ReactNode {
  const place = id === null ? undefined : index.toponyms.get(id);
  if (!place) return <span className="unknown">{t('unplaced')}</span>;
  return <Words text={place.country ? `${place.name}, ${country(place.country)}` : place.name} />;
}

function dateRange(value: string, earliest: string | undefined, latest: string | undefined): string {
  if (!earliest && !latest) return /X/.test(value) ? t('open ({value})', { value }) : day(value);
  if (earliest === latest) return day(earliest);
  return t('{from} to {to}', {
    from: earliest ? day(earliest) : '…',
    to: latest ? day(latest) : '…',
  });
}

const eventWords = ({ type, mode, trigger }: Event, index: Index): string =>
  `${word(mode ?? type)} (“${wordsOf(trigger, index)}”)`;

const figureWords = (id: string, index: Index): string => {
  const figure = index.estimates.get(id);
  return figure ? wordsOf(figure.span, index) : id;
};

function deniedWords(what: string | Span, index: Index): string {
  if (typeof what !== 'string') return `“${wordsOf(what, index)}”`;
  const content = index.attributions.get(what)?.contents[0];
  return content ? `“${wordsOf(content, index)}”` : what;
}

function boundsInFull({ low, point, high }: Estimate): string {
  const part = (message: Message, n: number | null): string =>
    t(message, { n: n === null ? t('open') : count(n) });
  if (low !== null && low === point && point === high) return t('exactly {n}', { n: count(low) });
  return [
    part('low {n}', low),
    ...(point === null ? [] : [part('point {n}', point)]),
    part('high {n}', high),
  ].join(', ');
}
