import { createHash } from 'node:crypto';
import type { Document, Measure, Reading } from '../../src/model/index.ts';
import { type Chance, createChance } from './chance.ts';
import { createDraft, type Draft, type Figure } from './draft.ts';
import { type Colour, colourOf, tellColour, tellElsewhere } from './prose.ts';
import { type Country, createWorld, type World, type WorldPlace, type WorldSpeaker } from './world.ts';

/** A report with the reading that a reader would make of it, and the origin behind it. */
export interface Report {
  readonly document: Document;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  /** The report from which it was taken, or its own id. */
  readonly origin: string;
}

interface Incident {
  readonly country: Country;
  readonly place: WorldPlace;
  readonly day: number;
  readonly measure: Measure;
  readonly count: number;
  readonly hurt: number;
}

/** What a report tells, in whatever words: an echo tells the same. */
interface Story {
  readonly incident: Incident;
  readonly day: number;
  readonly given: readonly { readonly speaker: WorldSpeaker; readonly figure: Figure }[];
  readonly denied: WorldSpeaker | null;
  readonly recalled: Incident | null;
  readonly colours: readonly Colour[];
}

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAY = 86_400_000;
const INCIDENTS_A_DAY = 6;
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);
const DONE: Partial<Readonly<Record<Measure, string>>> = {
  killed: 'were killed',
  abducted: 'were abducted',
  displaced: 'had fled',
};
const TOLD = { killed: 'attack', abducted: 'raid', displaced: 'fighting' } as Partial<
  Record<Measure, string>
>;

const dateOf = (day: number): string => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
const spell = (date: string, withYear: boolean): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}${withYear ? ` ${date.slice(0, 4)}` : ''}`;

/**
 * Reports of many incidents over years, in the order of their days: independent ones with figures of their own,
 * reprints, light rewrites, relays, translations, later figures, denials and recollections of older incidents. The
 * same seed and count give the same reports, and more reports go on where fewer end.
 */
export function* generate(count: number, seed = 1): Generator<Report> {
  const chance = createChance(seed);
  const world = createWorld(chance);
  const past: Incident[] = [];
  const waiting = new Map<number, Report[]>();
  let made = 0;
  for (let day = 0; made < count; day++) {
    for (let n = 0; n < INCIDENTS_A_DAY; n++) {
      const incident = incidentOn(chance, world, day);
      for (const report of reportsOf(chance, world, incident, past)) {
        const due = Math.round((Date.parse(report.document.date!) - FIRST_DAY) / DAY);
        waiting.set(due, [...(waiting.get(due) ?? []), report]);
      }
      past.push(incident);
    }
    for (const report of waiting.get(day) ?? []) {
      if (made++ >= count) return;
      yield report;
    }
    waiting.delete(day);
  }
}

function incidentOn(chance: Chance, { countries }: World, day: number): Incident {
  const country = chance.pick(countries);
  // Some places are in the news far more often than others.
  const place = country.places[Math.floor(country.places.length * chance.next() ** 2)]!;
  const measure = chance.pick(['killed', 'killed', 'killed', 'abducted', 'displaced'] as const);
  const count = Math.floor(2 + 60 * chance.next() ** 2) * (measure === 'displaced' ? 50 : 1);
  return { country, place, day, measure, count, hurt: 1 + chance.below(40) };
}

let serial = 0;

function* reportsOf(
  chance: Chance,
  world: World,
  incident: Incident,
  past: readonly Incident[],
): Generator<Report> {
  const outlets = [...incident.country.outlets].sort(() => chance.next() - 0.5);
  const originals = 1 + chance.below(4);
  for (let n = 0; n < originals; n++) {
    const publisher = n === 0 ? chance.pick(world.agencies) : outlets.pop()!;
    const story = storyOf(chance, world, incident, past, n);
    const original = reportOf(story, publisher, null, (draft) => tell(draft, story, false));
    yield original;
    const echoes = n === 0 ? chance.below(6) : chance.below(2);
    for (let echo = 0; echo < echoes && outlets.length > 0; echo++)
      yield echoOf(chance, story, original, outlets.pop()!);
  }
}

function storyOf(
  chance: Chance,
  { international }: World,
  incident: Incident,
  past: readonly Incident[],
  n: number,
): Story {
  const { country, count, hurt, measure } = incident;
  const speakers = [...country.speakers, ...international].sort(() => chance.next() - 0.5).slice(0, 2);
  const differing = chance.happens(0.3)
    ? Math.max(1, Math.round(count * (0.7 + chance.next() * 0.8)))
    : count;
  const given = [
    { speaker: speakers[0]!, figure: figureOf(chance, measure, differing) },
    ...(measure === 'killed' ? [{ speaker: speakers[1]!, figure: figureOf(chance, 'injured', hurt) }] : []),
  ];
  const near = past.filter((other) => other.country === country).slice(-60);
  return {
    incident,
    day: incident.day + (n === 0 ? 0 : chance.below(4)),
    given,
    denied: chance.happens(0.2) ? country.rebels : null,
    recalled: near.length > 0 && chance.happens(0.3) ? chance.pick(near) : null,
    colours: colourOf(chance.below(2 ** 31), 5 + chance.below(6)),
  };
}

function figureOf(chance: Chance, measure: Measure, value: number): Figure {
  const modifier = chance.pick(['exact', 'exact', 'atLeast', 'about'] as const);
  const before = { exact: '', atLeast: 'at least ', about: 'about ' }[modifier];
  return { measure, value, modifier, words: `${before}${value.toLocaleString('en')} people` };
}

/** The story in English. */
function tell(draft: Draft, story: Story, reworded: boolean): void {
  const { incident, given, denied, recalled, colours } = story;
  const [main, ...others] = given;
  const done = DONE[incident.measure]!;
  const date = dateOf(incident.day);
  draft.said(main!.speaker, 'says', 'said', () =>
    draft
      .figure(main!.figure, true)
      .text(` ${done} in `)
      .place(incident.place)
      .text(' on ')
      .day(spell(date, false), date),
  );
  for (const { speaker, figure } of others)
    draft
      .text(' ')
      .said(speaker, 'says', reworded ? 'reported' : 'said', () =>
        draft.figure(figure, true).text(' were wounded in the same ').text(TOLD[incident.measure]!),
      );
  draft.paragraph();
  const half = Math.ceil(colours.length / 2);
  tellColour(draft, colours.slice(0, half), reworded);
  draft.paragraph();
  tellColour(draft, colours.slice(half), reworded);
  if (denied)
    draft
      .text(' ')
      .said(denied, 'denies', 'denied', () => draft.text('that its men had killed anybody there'));
  if (recalled) {
    const then = dateOf(recalled.day);
    draft
      .paragraph()
      .text('On ')
      .day(spell(then, true), then)
      .text(', ')
      .figure(
        {
          measure: recalled.measure,
          value: recalled.count,
          modifier: 'exact',
          words: `${recalled.count.toLocaleString('en')} people`,
        },
        false,
      )
      .text(` ${DONE[recalled.measure]} in `)
      .place(recalled.place)
      .text('.');
  }
}

/** A report that adds nothing of its own: a reprint, a light rewrite, a relay with a credit, or a translation. */
function echoOf(chance: Chance, story: Story, original: Report, publisher: string): Report {
  const later = { ...story, day: story.day + chance.below(3) };
  const agency = original.document.publisher!;
  const kind = chance.pick(['reprint', 'reprint', 'credited', 'rewrite', 'translation'] as const);
  if (kind === 'translation')
    return reportOf(later, publisher, original, (draft) => translate(draft, later, agency, chance), 'pt');
  return reportOf(later, publisher, original, (draft) => {
    tell(draft, later, kind === 'rewrite');
    if (kind !== 'reprint') draft.paragraph().relay(agency, 'Source: ', '', 'footer');
  });
}

function translate(draft: Draft, { incident, given, colours }: Story, agency: string, chance: Chance): void {
  for (const { speaker, figure } of given)
    draft.text(`Segundo ${speaker.name}, ${figure.value} pessoas em ${incident.place.name}. `);
  draft.paragraph();
  tellElsewhere(draft, colours, chance);
  draft.paragraph().relay(agency, 'Fonte: ', '', 'footer');
}

function reportOf(
  { day, incident }: Story,
  publisher: string,
  original: Report | null,
  write: (draft: Draft) => void,
  language = 'en',
): Report {
  const draft = createDraft();
  write(draft);
  const id = createHash('sha256').update(`${serial++}`).digest('hex').slice(0, 16);
  const { text, reading } = draft.reading(id, language);
  const bytes = Buffer.from(`${id}\n${text}`);
  return {
    bytes,
    reading,
    origin: original?.origin ?? id,
    document: {
      id,
      text,
      title: `${TOLD[incident.measure]} in ${incident.place.name}`,
      publisher,
      date: dateOf(day),
      language,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sourceMap: [],
    },
  };
}
