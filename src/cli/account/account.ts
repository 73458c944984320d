import type { Attribution, DocumentInput, Entity, Reading, Span } from '../../model/index.ts';
import type { Style } from './style.ts';
import { wrap } from './style.ts';
import { boundsOf, isAgainst, spaced, timeOf } from './words.ts';

/** One report as an account for the eye: who says what, then the publisher's own voice, places, dates and warnings. */
export function accountOf(document: DocumentInput, reading: Reading, style: Style, width: number): string {
  const view: View = { document, reading, style, width };
  const parts = [
    head(view),
    ...speakers(view),
    ownVoice(view),
    places(view),
    dates(view),
    access(view),
    warnings(view),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

interface View {
  readonly document: DocumentInput;
  readonly reading: Reading;
  readonly style: Style;
  readonly width: number;
}

function head({ document, reading, style, width }: View): string {
  const title = document.title ?? reading.blocks.find(({ kind }) => kind === 'heading')?.span;
  const name = typeof title === 'string' ? title : title ? document.text.slice(...title) : document.id;
  const facts = [document.publisher, document.date ?? 'undated', reading.language]
    .filter(Boolean)
    .join(' · ');
  const relays = [...new Set(reading.relays.map((relay) => relay.name))];
  const lines = [style.strong(wrap(name, width, '')), style.faint(facts)];
  if (relays.length > 0) lines.push(`relays ${style.strong(relays.join(', '))}`);
  return lines.join('\n');
}

function speakers(view: View): readonly string[] {
  const groups = new Map<string, Attribution[]>();
  for (const attribution of view.reading.attributions) {
    const key = attribution.speaker ?? `words: ${sourceWords(view, attribution) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), attribution]);
  }
  const entities = new Map(view.reading.entities.map((entity) => [entity.id, entity]));
  return [...groups.values()].map((group) => speaker(view, entities, group));
}

function speaker(view: View, entities: ReadonlyMap<string, Entity>, group: readonly Attribution[]): string {
  const entity = entities.get(group[0]?.speaker ?? '');
  const name = view.style.speaker(entity?.name ?? sourceWords(view, group[0]) ?? 'Somebody who is not named');
  const description = entity?.description ? view.style.faint(`, ${entity.description}`) : '';
  return [`${name}${description}`, ...group.map((attribution) => said(view, entities, attribution))].join(
    '\n',
  );
}

const sourceWords = ({ document }: View, attribution: Attribution | undefined): string | undefined => {
  const source = attribution?.sources[0];
  return source ? document.text.slice(...source) : undefined;
};

function said(view: View, entities: ReadonlyMap<string, Entity>, attribution: Attribution): string {
  const { style, width, document, reading } = view;
  const stance = (isAgainst(attribution.stance) ? style.against : style.stance)(spaced(attribution.stance));
  const via = (attribution.via ?? []).map((id) => entities.get(id)?.name ?? id);
  const contents = attribution.contents.map((span) => document.text.slice(...span)).join(' … ');
  const line = `${stance}${via.length > 0 ? ` via ${via.join(', ')}` : ''}: ${contents}${denied(view, entities, attribution)}`;
  const figures = reading.estimates.filter((estimate) => estimate.attribution === attribution.id);
  return [`  ${wrap(line, width - 2, '    ')}`, ...figures.map((estimate) => figure(view, estimate))].join(
    '\n',
  );
}

/** Whose words a denial denies, or which words of the publisher's. */
function denied(view: View, entities: ReadonlyMap<string, Entity>, { denies }: Attribution): string {
  if (!denies || denies.length === 0) return '';
  const against = denies.map((target) => {
    if (typeof target !== 'string') return `“${shortened(words(view.document, target))}”`;
    const other = view.reading.attributions.find(({ id }) => id === target);
    return entities.get(other?.speaker ?? '')?.name ?? sourceWords(view, other) ?? 'somebody';
  });
  return view.style.faint(` (against ${[...new Set(against)].join(', ')})`);
}

function figure({ style, document }: View, estimate: Reading['estimates'][number]): string {
  const { measure, population, unit, negated, span } = estimate;
  const counted = population ?? (unit === 'people' ? '' : unit);
  const what =
    measure === 'other' ? counted || 'people' : [spaced(measure), counted].filter(Boolean).join(', ');
  return `    ${style.figure(`${negated ? 'not ' : ''}${boundsOf(estimate)}`)} ${what} ${style.faint(`“${words(document, span)}”`)}`;
}

function ownVoice(view: View): string {
  const own = view.reading.estimates.filter((estimate) => estimate.attribution === null);
  const hedges = view.reading.hedges.map(({ cue }) => view.document.text.slice(...cue));
  if (own.length === 0 && hedges.length === 0) return '';
  const name = view.document.publisher ?? 'The publisher';
  const lines = [`${view.style.speaker(name)}${view.style.faint(', in its own voice')}`];
  for (const estimate of own) lines.push(figure(view, estimate));
  if (hedges.length > 0) lines.push(`    ${view.style.faint(`marked as unsure: ${hedges.join(', ')}`)}`);
  return lines.join('\n');
}

function places({ reading, style, width }: View): string {
  const known = new Map<string, string>();
  for (const place of reading.toponyms) {
    const where =
      place.geonamesId === null
        ? style.faint(' (not found)')
        : style.faint(` (${place.country ?? 'no country'})`);
    known.set(
      place.name,
      `${document.text.slice(...place.span) === place.name ? place.name : place.name}${where}`,
    );
  }
  return known.size === 0
    ? ''
    : `${style.strong('Places')}\n  ${wrap([...known.values()].join(' · '), width - 2, '  ')}`;
}

function dates({ reading, style, document }: View): string {
  if (reading.timexes.length === 0) return '';
  const lines = reading.timexes.map(
    (timex) => `  ${words(document, timex.span)} ${style.faint(`= ${timeOf(timex)}`)}`,
  );
  return [style.strong('Dates'), ...new Set(lines)].join('\n');
}

function access({ reading, style, document, width }: View): string {
  if (reading.access.length === 0) return '';
  const lines = reading.access.map(
    (limit) =>
      `  ${style.warning(spaced(limit.kind))}: ${wrap(words(document, limit.span), width - 4, '    ')}`,
  );
  return [style.strong('Out of reach'), ...lines].join('\n');
}

function warnings({ reading, style, document, width }: View): string {
  if (reading.warnings.length === 0) return '';
  const lines = reading.warnings.map(({ message, span }) => {
    const where = span ? ` “${shortened(words(document, span))}”` : '';
    return `  ${wrap(`${style.warning('!')} ${message}${style.faint(where)}`, width - 2, '    ')}`;
  });
  return [style.strong('Mind'), ...lines].join('\n');
}

const words = (document: DocumentInput, span: Span): string =>
  document.text.slice(...span).replace(/\s+/g, ' ');

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 67)}…` : text);
