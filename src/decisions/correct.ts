import {
  type Attribution,
  type Change,
  DECIDED,
  type Entity,
  type Estimate,
  type NamedSpeaker,
  type Provenance,
  type Reading,
} from '../model/index.ts';

/** What a correction is made with: the entry's number, which makes new ids, and where it says it came from. */
export interface Correction {
  readonly seq: number;
  readonly change: Change;
}

/** By whom an annotation was corrected or, without `id`, added: by a decision, whose number is the version. */
export const provenanceOf = (seq: number, field: Change['field'], id?: string): Provenance => ({
  by: `${DECIDED}/${field}`,
  version: `entry ${seq}`,
  ...(id === undefined ? {} : { inputs: [id] }),
});

/** Whether a person made or corrected an annotation's speaker. */
export const hasDecidedSpeaker = ({
  provenance,
}: {
  readonly provenance?: Provenance | undefined;
}): boolean => provenance?.by === `${DECIDED}/speaker`;

/** The reading with a correction of the annotation `id`; undefined where the correction is of another kind of annotation. */
export function correct(reading: Reading, id: string, { seq, change }: Correction): Reading | undefined {
  const provenance = provenanceOf(seq, change.field, id);
  switch (change.field) {
    case 'speaker':
      return correctSpeaker(reading, id, seq, change);
    case 'stance':
      return changed(reading, 'attributions', id, (one) => ({
        ...one,
        stance: change.stance,
        // A decided speaker stays one.
        provenance: hasDecidedSpeaker(one) ? one.provenance : provenance,
      }));
    case 'figure': {
      const { field: _, unit, ...figure } = change;
      return changed(reading, 'estimates', id, (one) => ({
        ...one,
        ...figure,
        ...(unit === undefined ? {} : { unit }),
        provenance,
      }));
    }
    case 'place': {
      const { field: _, ...place } = change;
      return changed(reading, 'toponyms', id, (one) => ({ ...one, ...place, provenance }));
    }
    case 'date': {
      const { field: _, ...date } = change;
      return changed(reading, 'timexes', id, ({ earliest: _e, latest: _l, ...one }) => ({
        ...one,
        ...date,
        provenance,
      }));
    }
  }
}

type Changeable = 'attributions' | 'estimates' | 'toponyms' | 'timexes';

function changed<K extends Changeable>(
  reading: Reading,
  key: K,
  id: string,
  change: (one: Reading[K][number]) => Reading[K][number],
): Reading | undefined {
  const list: readonly Reading[K][number][] = reading[key];
  if (!list.some((one) => one.id === id)) return undefined;
  return { ...reading, [key]: list.map((one) => (one.id === id ? change(one) : one)) };
}

function correctSpeaker(
  reading: Reading,
  id: string,
  seq: number,
  change: Extract<Change, { field: 'speaker' }>,
): Reading | undefined {
  const speaker = entityFor(reading, seq, change);
  const provenance = provenanceOf(seq, 'speaker', id);
  const withEntity =
    speaker && !reading.entities.includes(speaker)
      ? { ...reading, entities: [...reading.entities, speaker] }
      : reading;
  const attributed = changed(withEntity, 'attributions', id, (one) => ({
    ...one,
    speaker: speaker?.id ?? null,
    provenance,
  }));
  if (attributed) return attributed;
  const estimate = reading.estimates.find((one) => one.id === id);
  return estimate && giveFigure(withEntity, estimate, speaker?.id ?? null, seq, provenance);
}

/** A figure that somebody else gave than those in whose words it stands gets an attribution of its own. */
function giveFigure(
  reading: Reading,
  estimate: Estimate,
  speaker: string | null,
  seq: number,
  provenance: Provenance,
): Reading {
  const around = reading.attributions.find(({ id }) => id === estimate.attribution);
  const attribution: Attribution = {
    id: `decided-${seq}-${estimate.id}`,
    sources: [],
    cues: [],
    contents: [estimate.span],
    mode: 'indirect',
    stance: around?.stance ?? 'says',
    speaker,
    provenance,
  };
  return {
    ...reading,
    attributions: [...reading.attributions, attribution],
    estimates: reading.estimates.map((one) =>
      one.id === estimate.id ? { ...one, attribution: attribution.id } : one,
    ),
  };
}

/** The entity of the document that goes by the name, or a new one; undefined for a speaker who is not known. */
export function entityFor(
  { entities }: Reading,
  seq: number,
  { name, type }: NamedSpeaker,
): Entity | undefined {
  if (name === null) return undefined;
  const wanted = name.toLowerCase();
  const known = entities.find((entity) =>
    [entity.name, ...(entity.aliases ?? [])].some((other) => other.toLowerCase() === wanted),
  );
  return (
    known ?? {
      id: `decided-${seq}`,
      type: type ?? 'organisation',
      name,
      provenance: provenanceOf(seq, 'speaker'),
    }
  );
}
