import { type Attribution, contains, type Entity, lengthOf, type Reading } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SpeakerMention } from '../speakers/mention.ts';
import { spaced } from '../text/phrases.ts';

/** Who speaks in an attribution, or the publisher where there is none. */
export function speakerOf(source: Source, attribution: Attribution | undefined): SpeakerMention {
  return attribution ? quoted(source, attribution) : ownVoice(source);
}

function ownVoice({ document, reading }: Source): SpeakerMention {
  return {
    key: `${document.id}:publisher`,
    name: document.publisher ?? originalOf(reading) ?? null,
    aliases: [],
    description: null,
    kind: 'publisher',
    via: [],
  };
}

/** The outlet from which a document without a publisher says that it was taken. */
const originalOf = ({ relays }: Reading): string | undefined =>
  relays.find(({ kind }) => kind === 'footer' || kind === 'byline')?.name ??
  relays.find(({ kind }) => kind === 'credit')?.name;

function quoted(source: Source, attribution: Attribution): SpeakerMention {
  const { document, reading, lexicon } = source;
  const entity = entityOf(source, attribution);
  const byId = (id: string): string | undefined => reading.entities.find((one) => one.id === id)?.name;
  const via = (attribution.via ?? []).map(byId).filter((name) => name !== undefined);
  const words = attribution.sources
    .map((span) => document.text.slice(...span))
    .join(' ')
    .trim();
  const name = entity?.name ?? (words || null);
  const plain = spaced(name ?? words).trim();
  const last = plain.slice(plain.lastIndexOf(' ') + 1);
  if (
    attribution.mode !== 'direct' &&
    (lexicon.firstPerson.includes(last) || (!entity && lexicon.selfReports.includes(last)))
  )
    return ownVoice(source);
  if (lexicon.impersonal.includes(plain)) return ownVoice(source);
  if (!/\p{L}/u.test(plain) || lexicon.nameless.includes(plain) || lexicon.firstPerson.includes(plain))
    return unnamed(source, attribution, via);
  return {
    key: entity ? `${document.id}:${entity.id}` : `${document.id}:"${plain}"`,
    name,
    aliases: entity?.aliases ?? [],
    description: entity?.description ?? (entity && words && words !== entity.name ? words : null),
    kind: kindOf(entity, name ?? plain, lexicon.crowds),
    via,
  };
}

/** The speaker's entity, or else the one of the longest mention in the words that name the source. */
function entityOf({ reading }: Source, { speaker, sources }: Attribution): Entity | undefined {
  const inside = reading.mentions
    .filter((mention) => sources.some((span) => contains(span, mention.span)))
    .sort((a, b) => lengthOf(b.span) - lengthOf(a.span));
  const id = speaker ?? inside[0]?.entity;
  return reading.entities.find((entity) => entity.id === id);
}

/** Somebody speaks and the text does not say who. */
const unnamed = ({ document }: Source, { id }: Attribution, via: readonly string[]): SpeakerMention => ({
  key: `${document.id}:${id}`,
  name: null,
  aliases: [],
  description: null,
  kind: 'unknown',
  via,
});

function kindOf(entity: Entity | undefined, name: string, crowds: readonly string[]): SpeakerMention['kind'] {
  const words = spaced(name).trim().split(' ');
  if (words.some((word) => crowds.includes(word))) return 'crowd';
  if (entity?.type === 'person') return 'person';
  return 'body';
}
