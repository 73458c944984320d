import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import {
  type Attribution,
  contains,
  type Entity,
  lengthOf,
  type Reading,
  type Span,
} from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SpeakerMention } from '../speakers/mention.ts';
import { spaced } from '../text/phrases.ts';

/** Who speaks in an attribution, or the publisher where there is none. */
export function speakerOf(source: Source, attribution: Attribution | undefined): SpeakerMention {
  return attribution ? quoted(source, attribution) : ownVoice(source);
}

/** The publisher's own voice. */
export function ownVoice({ document, reading }: Source): SpeakerMention {
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
  const name = entity ? nameOf(entity, words, lexicon) : withoutArticle(words, lexicon.fillers) || null;
  const plain = spaced(name ?? words).trim();
  const last = plain.slice(plain.lastIndexOf(' ') + 1);
  const indirect = attribution.mode !== 'direct';
  const first = plain.slice(0, (plain.indexOf(' ') + 1 || plain.length + 1) - 1);
  if (
    indirect &&
    [first, last].some((word) => lexicon.firstPerson.includes(word) || lexicon.selfReports.includes(word))
  )
    return ownVoice(source);
  if (lexicon.impersonal.includes(plain) || isOwnName(source, plain)) return ownVoice(source);
  const at = attribution.sources[0]?.[0] ?? attribution.contents[0]?.[0] ?? 0;
  if (entity?.type !== 'organisation' && isRole(plain, lexicon)) {
    const body = bodyBefore(source, at);
    if (body) return { ...describe(source, body, words), via };
  }
  if (!/\p{L}/u.test(plain) || lexicon.nameless.includes(plain) || lexicon.firstPerson.includes(plain))
    return unnamed(source, attribution, via);
  if (entity) return { ...describe(source, entity, words), via };
  return {
    key: `${document.id}:"${plain}"`,
    name,
    aliases: [],
    description: null,
    kind: kindOf(undefined, plain, lexicon.crowds),
    via,
  };
}

/** The speaker that an entity is, in the words of one mention. */
export function entityMention(source: Source, id: string, span: Span): SpeakerMention | undefined {
  const { document, reading, lexicon } = source;
  const entity = reading.entities.find((one) => one.id === id);
  if (!entity) return undefined;
  const plain = spaced(entity.name).trim();
  if (isOwnName(source, plain) || lexicon.firstPerson.includes(plain.split(' ')[0]!)) return ownVoice(source);
  if (lexicon.nameless.includes(plain)) return undefined;
  return describe(source, entity, document.text.slice(...span));
}

function describe(source: Source, entity: Entity, words: string): SpeakerMention {
  const name = nameOf(entity, words, source.lexicon);
  return {
    key: `${source.document.id}:${entity.id}`,
    name,
    aliases: entity.aliases ?? [],
    // Words shorter than the name are a pronoun or a short form of it and tell nothing more.
    description:
      entity.description ?? affiliationOf(source, entity) ?? (words.length > name.length ? words : null),
    kind: kindOf(entity, name, source.lexicon.crowds),
    via: [],
  };
}

/** "Our teams", "the Mission's team": the publisher, by words of its name and words for people who work for it. */
function isOwnName({ document, lexicon }: Source, plain: string): boolean {
  if (!document.publisher) return false;
  const own = new Set(spaced(document.publisher).trim().split(' '));
  const words = plain.split(' ').filter((word) => !lexicon.fillers.includes(word));
  return words.length > 0 && words.every((word) => own.has(word)) && words.some((word) => word.length > 2);
}

/** "Nine people, the mayor said": who is read as a number of people goes by the words that say who speaks. */
const nameOf = ({ name }: Entity, words: string, { fillers }: LedgerLexicon): string =>
  withoutArticle(COUNTED.test(name) && words !== '' && !COUNTED.test(words) ? words : name, fillers);

/** "The hospital" and "its government" are shown without the small word; a proper name keeps it. */
function withoutArticle(name: string, fillers: readonly string[]): string {
  const [, first, rest] = /^(\p{L}+)\s+(\p{Ll}.*)$/su.exec(name) ?? [];
  return first && rest && fillers.includes(first.toLowerCase()) ? rest : name;
}

/** A name that begins with a number. */
const COUNTED = /^\p{N}/u;

/** Only a role ("a spokesman", "the minister"), whose body was named before. */
const isRole = (plain: string, { speakingRoles, fillers }: LedgerLexicon): boolean => {
  const words = plain.split(' ').filter((word) => !fillers.includes(word));
  return words.length > 0 && words.every((word) => speakingRoles.includes(word));
};

/** The body that was last named before. */
function bodyBefore({ reading }: Source, offset: number): Entity | undefined {
  const bodies = new Map(
    reading.entities
      .filter(({ type, subtype }) => (type === 'organisation' || type === 'group') && subtype !== 'unnamed')
      .map((entity) => [entity.id, entity]),
  );
  const mention = reading.mentions.findLast(({ span, entity }) => span[1] <= offset && bodies.has(entity));
  return mention && bodies.get(mention.entity);
}

/** "Abdou Diallo of the Union of Teachers": what stands between a person and the body named next. */
function affiliationOf({ document, reading, lexicon }: Source, { id, type }: Entity): string | undefined {
  if (type !== 'person') return undefined;
  for (const mention of reading.mentions) {
    if (mention.entity !== id) continue;
    const next = reading.mentions.find(({ span }) => span[0] >= mention.span[1]);
    const body = reading.entities.find((entity) => entity.id === next?.entity);
    if (!next || body?.type !== 'organisation') continue;
    if (lexicon.affiliation.includes(spaced(document.text.slice(mention.span[1], next.span[0])).trim()))
      return body.name;
  }
  return undefined;
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
const unnamed = (source: Source, { contents }: Attribution, via: readonly string[]): SpeakerMention => ({
  ...nobody(source, contents[0] ?? [0, 0]),
  via,
});

/** The speaker of words that the text gives to nobody. */
export const nobody = ({ document }: Source, [start]: Span): SpeakerMention => ({
  key: `${document.id}:?${start}`,
  name: null,
  aliases: [],
  description: null,
  kind: 'unknown',
  via: [],
});

function kindOf(entity: Entity | undefined, name: string, crowds: readonly string[]): SpeakerMention['kind'] {
  const words = spaced(name).trim().split(' ');
  if (words.some((word) => crowds.includes(word))) return 'crowd';
  if (entity?.type === 'person') return 'person';
  return 'body';
}
