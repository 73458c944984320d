import type { Attribution, Entity } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SpeakerMention } from '../speakers/mention.ts';
import { spaced } from '../text/phrases.ts';

/** Who speaks in an attribution, or the publisher where there is none. */
export function speakerOf(source: Source, attribution: Attribution | undefined): SpeakerMention {
  return attribution ? quoted(source, attribution) : ownVoice(source);
}

function ownVoice({ document }: Source): SpeakerMention {
  const name = document.publisher ?? null;
  return {
    key: `${document.id}:publisher`,
    name,
    aliases: [],
    description: null,
    kind: 'publisher',
    via: [],
  };
}

function quoted({ document, reading, lexicon }: Source, attribution: Attribution): SpeakerMention {
  const entity = reading.entities.find(({ id }) => id === attribution.speaker);
  const byId = (id: string): string | undefined => reading.entities.find((one) => one.id === id)?.name;
  const via = (attribution.via ?? []).map(byId).filter((name) => name !== undefined);
  const words = attribution.sources
    .map((span) => document.text.slice(...span))
    .join(' ')
    .trim();
  const name = entity?.name ?? (words || null);
  return {
    key: entity
      ? `${document.id}:${entity.id}`
      : words
        ? `${document.id}:"${spaced(words)}"`
        : `${document.id}:${attribution.id}`,
    name,
    aliases: entity?.aliases ?? [],
    description: entity?.description ?? (entity && words && words !== entity.name ? words : null),
    kind: name === null ? 'unknown' : kindOf(entity, name, lexicon.crowds),
    via,
  };
}

function kindOf(entity: Entity | undefined, name: string, crowds: readonly string[]): SpeakerMention['kind'] {
  const words = spaced(name).trim().split(' ');
  if (words.some((word) => crowds.includes(word))) return 'crowd';
  if (entity?.type === 'person') return 'person';
  return 'body';
}
