import type { DocumentInput, Reading } from '../../model/index.ts';
import { figure, speakers } from './speakers.ts';
import type { Style } from './style.ts';
import { wrap } from './style.ts';
import { shortened, type View, words } from './view.ts';
import { spaced, timeOf } from './words.ts';

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
    const found = place.lat !== null;
    const where = found ? (place.country ?? 'no one country') : 'not found';
    if (found || !known.has(place.name)) known.set(place.name, `${place.name}${style.faint(` (${where})`)}`);
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
