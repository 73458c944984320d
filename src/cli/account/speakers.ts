import type { Attribution, Entity, Reading } from '../../model/index.ts';
import { wrap } from './style.ts';
import { shortened, type View, words } from './view.ts';
import { boundsOf, isAgainst, spaced } from './words.ts';

/** Every speaker with what they said, in the order in which they first speak. */
export function speakers(view: View): readonly string[] {
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

/** A figure with its bounds, what is counted, and its words. */
export function figure({ style, document }: View, estimate: Reading['estimates'][number]): string {
  const { measure, population, unit, negated, span } = estimate;
  const counted = population ?? (unit === 'people' ? '' : unit);
  const what =
    measure === 'other' ? counted || 'people' : [spaced(measure), counted].filter(Boolean).join(', ');
  return `    ${style.figure(`${negated ? 'not ' : ''}${boundsOf(estimate)}`)} ${what} ${style.faint(`“${words(document, span)}”`)}`;
}
