import { type Entity, isWithin, type Mention, type Span, type Toponym } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import type { Layers, Name, QuotationMark, Tokens } from '../layers.ts';
import { defineStage, type Stage } from '../stage.ts';
import { findAppositions } from './apposition.ts';
import { type CandidateWords, findCandidates } from './candidates.ts';
import type { Draft } from './draft.ts';
import type { NameWords } from './name-registry.ts';
import { createNounTypes } from './noun-types.ts';
import { findPhrases, type PhraseWords } from './phrases.ts';
import { pronounKinds } from './pronouns.ts';
import { resolveEntities } from './resolver.ts';
import { readWordFacts } from './word-facts.ts';

/** A name less sure than this is a place if it is a toponym. */
const UNSURE = 0.6;
/** The precision of a toponym that is a country. */
const COUNTRY = 6;

const provenance = { by: 'entities', version: '1' } as const;

type Needed = Pick<
  Layers,
  'document' | 'tokens' | 'sentences' | 'syntax' | 'names' | 'toponyms' | 'marks' | 'timexes'
>;

/** Finds who and what is mentioned, and gathers the mentions of one entity. */
export function createEntitiesStage(resources: Resources): Stage {
  const words = prepare(resources);
  return defineStage({
    name: 'entities',
    kind: 'recognise',
    requires: ['document', 'tokens', 'sentences', 'syntax', 'names', 'toponyms', 'marks', 'timexes'],
    assigns: ['entities', 'mentions'],
    run: (layers) => findEntities(layers, words),
  });
}

interface EntityWords {
  readonly candidates: CandidateWords;
  readonly phrases: PhraseWords;
  readonly names: NameWords;
  readonly countryNouns: ReadonlySet<string>;
  readonly complementLinks: ReadonlySet<string>;
  readonly pronouns: ReturnType<typeof pronounKinds>;
}

function prepare({ language, weights }: Resources): EntityWords {
  const lexicon = language.entities;
  const facts = readWordFacts(weights('words'));
  const nouns = createNounTypes(lexicon, facts);
  const demonyms = new Set(Object.keys(language.toponym.demonyms));
  const possessives = new Set(lexicon.pronouns.possessive);
  const possessiveMarks = new Set(lexicon.possessiveMarks);
  return {
    candidates: {
      nouns,
      placeNouns: new Set(Object.keys(language.toponym.placeNouns)),
      isDemonym: (word) => demonyms.has(word) || (word.endsWith('s') && demonyms.has(word.slice(0, -1))),
      definite: new Set(lexicon.definite),
      indefinite: new Set(lexicon.indefinite),
      negative: new Set(lexicon.negative),
      possessives,
      quantities: new Set(lexicon.quantities),
      genitive: new Set(lexicon.genitive),
      single: new Set(lexicon.single),
      roleLinks: new Set(lexicon.roleLinks),
      possessiveMarks,
      firstNameGender: facts.nameGender,
    },
    phrases: { possessives, possessiveMarks, participleEndings: lexicon.participleEndings },
    names: {
      fillers: new Set(lexicon.fillers),
      generics: new Set(lexicon.generics),
      suffixes: new Set(lexicon.nameSuffixes),
      isRole: (word) => nouns.classOf(word) === 'person' || nouns.titleGender(word) !== undefined,
      isFormOfAddress: (word) => (nouns.titleGender(word) ?? 'unknown') !== 'unknown',
      isDemonym: (word) => demonyms.has(word),
      isTitle: (word) => nouns.titleGender(word) !== undefined,
    },
    countryNouns: new Set(lexicon.countryNouns),
    complementLinks: new Set(lexicon.complementLinks),
    pronouns: pronounKinds(lexicon.pronouns),
  };
}

function findEntities(layers: Needed, words: EntityWords): Pick<Layers, 'entities' | 'mentions'> {
  const { document, tokens, syntax, sentences, timexes } = layers;
  const names = withToponyms(layers);
  const phrases = findPhrases({ tokens, syntax, sentences, names, timexes, words: words.phrases });
  const candidates = findCandidates({ tokens, syntax, names, phrases, words: words.candidates });
  const drafts = resolveEntities({
    text: document.text,
    tokens,
    syntax,
    quoted: markQuoted(tokens, layers.marks),
    candidates,
    appositions: findAppositions(candidates, tokens, syntax),
    pronouns: words.pronouns,
    nameWords: words.names,
    countries: countriesOf(layers.toponyms),
    countryNouns: words.countryNouns,
    complementLinks: words.complementLinks,
    placeNouns: words.candidates.placeNouns,
  });
  return publish(drafts, layers.toponyms, document.text.length);
}

/** Names under which the document means whole countries, in lower case. */
const countriesOf = (toponyms: readonly Toponym[]): ReadonlySet<string> =>
  new Set(toponyms.filter(({ precision }) => precision === COUNTRY).map(({ name }) => name.toLowerCase()));

/** 1 for tokens that stand inside quotation marks. */
function markQuoted(tokens: Tokens, marks: readonly QuotationMark[]): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let at = 0;
  for (const { parts } of marks)
    for (const [start, end] of parts) {
      while (at > 0 && tokens.start[at - 1]! >= start) at--;
      while (at < tokens.count && tokens.start[at]! < start) at++;
      for (let n = at; n < tokens.count && tokens.start[n]! < end; n++) quoted[n] = 1;
    }
  return quoted;
}

/** Names that are unsure and that the gazetteer knows are places. */
function withToponyms({ names, toponyms }: Needed): readonly Name[] {
  const known = new Set(toponyms.map(({ span }) => span.join(' ')));
  return names.map((name) =>
    name.confidence < UNSURE && known.has(name.span.join(' ')) ? { ...name, type: 'place' } : name,
  );
}

function publish(
  drafts: readonly Draft[],
  toponyms: readonly Toponym[],
  length: number,
): Pick<Layers, 'entities' | 'mentions'> {
  const entities: Entity[] = [];
  const spans: (readonly [Span, string])[] = [];
  drafts.forEach((draft, n) => {
    const id = `e${n + 1}`;
    entities.push(toEntity(id, draft));
    for (const { span } of draft.mentions) if (isWithin(span, length)) spans.push([span, id]);
  });
  addPlaces(toponyms, entities, spans);
  spans.sort(([a], [b]) => a[0] - b[0] || b[1] - a[1]);
  const mentions: readonly Mention[] = spans.map(([span, entity], n) => ({
    id: `m${n + 1}`,
    span,
    entity,
    provenance,
  }));
  return { entities, mentions };
}

function toEntity(id: string, draft: Draft): Entity {
  const named = draft.name !== undefined;
  const subtype = draft.subtype ?? (named ? undefined : 'unnamed');
  const aliases = [...draft.aliases];
  const description = draft.descriptions.join('; ');
  return {
    id,
    type: draft.type,
    ...(subtype && { subtype }),
    name: draft.name ?? draft.firstWords,
    ...(aliases.length > 0 && { aliases }),
    ...(description && { description }),
    provenance,
  };
}

/** Every toponym is a mention of a place: those that no place mention covers yet get one. */
function addPlaces(
  toponyms: readonly Toponym[],
  entities: Entity[],
  spans: (readonly [Span, string])[],
): void {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const covered = spans
    .filter(([, id]) => types.get(id) === 'place' || types.get(id) === 'facility')
    .map(([span]) => span)
    .sort((a, b) => a[0] - b[0]);
  let next = 0;
  let end = -1;
  const byPlace = new Map<string, string>();
  for (const { span, name, geonamesId } of [...toponyms].sort((a, b) => a.span[0] - b.span[0])) {
    for (; next < covered.length && covered[next]![0] <= span[0]; next++)
      end = Math.max(end, covered[next]![1]);
    if (span[1] <= end) continue;
    const key = geonamesId === null ? name : String(geonamesId);
    let id = byPlace.get(key);
    if (!id) {
      id = `e${entities.length + 1}`;
      byPlace.set(key, id);
      entities.push({ id, type: 'place', name, provenance });
    }
    spans.push([span, id]);
  }
}
