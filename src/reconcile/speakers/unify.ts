import { bondBetween, bondKeys, isShownFirst } from './bonds.ts';
import { isBareBody, type Known, knownOf, mayBeMeant, sameBodies, sameKnown } from './known.ts';
import type { SpeakerMention } from './mention.ts';
import type { NameParts, NameWords } from './names.ts';

/** A speaker across documents. */
export interface Speaker {
  readonly key: string;
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Names taken apart, for telling whether a bare name may mean this speaker. */
  readonly parts: readonly NameParts[];
  readonly kind: SpeakerMention['kind'];
  /** A body of the state, or somebody who speaks for one. */
  readonly ofState: boolean;
  /** Some outlet without its name ("a newspaper"); the publisher of one of the documents. */
  readonly someOutlet: boolean;
  readonly publisher: boolean;
  /** Keys of the speakers from which a person parted this one. */
  readonly parted: ReadonlySet<string>;
}

/**
 * One speaker for the mentions that name the same person or body, by mention key. Conservative: two mentions
 * are one only where their names say so; unnamed crowds stay those of their document.
 */
export function unifySpeakers(
  mentions: readonly SpeakerMention[],
  lexicon: NameWords,
): ReadonlyMap<string, Speaker> {
  const distinct = [...new Map(mentions.map((mention) => [mention.key, mention])).values()];
  const known = distinct.sort((a, b) => (a.key < b.key ? -1 : 1)).map((mention) => knownOf(mention, lexicon));
  const parent = known.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [x, y] = [find(a), find(b)];
    if (x !== y && !parts.some(([i, j]) => isPair(find(i), find(j), x, y)))
      parent[Math.max(x, y)] = Math.min(x, y);
  };
  const bound = boundPairs(known);
  const parts = bound.filter(({ bond }) => bond === 'apart').map(({ pair }) => pair);
  for (const { pair, bond } of bound) if (bond === 'same') join(...pair);
  for (const [a, b] of pairsToCompare(known)) if (sameKnown(known[a]!, known[b]!)) join(a, b);
  joinBare(known, find, join);
  const groups = Map.groupBy(known.keys(), find);
  const speakers = new Map<string, Speaker>();
  for (const members of groups.values()) {
    const parted = parts.flatMap(([i, j]) =>
      members.includes(i) ? [find(j)] : members.includes(j) ? [find(i)] : [],
    );
    const keys = parted.map((root) => keyOf(groups.get(root)!.map((index) => known[index]!)));
    const speaker = speakerFrom(
      members.map((index) => known[index]!),
      new Set(keys),
    );
    for (const index of members) speakers.set(known[index]!.mention.key, speaker);
  }
  return speakers;
}

/** Pairs of mentions about whose names people decided, and how. */
function boundPairs(
  known: readonly Known[],
): readonly { readonly pair: readonly [number, number]; readonly bond: 'same' | 'apart' }[] {
  const byKey = new Map<string, number[]>();
  known.forEach(({ mention }, index) => {
    for (const key of bondKeys(mention.bonds)) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const pairs = new Map<
    string,
    { readonly pair: readonly [number, number]; readonly bond: 'same' | 'apart' }
  >();
  for (const members of byKey.values()) {
    members.forEach((a, position) => {
      for (const b of members.slice(position + 1)) {
        const bond = bondBetween(known[a]!.mention.bonds, known[b]!.mention.bonds);
        if (bond) pairs.set(`${a} ${b}`, { pair: [a, b], bond });
      }
    });
  }
  return [...pairs.values()];
}

const isPair = (i: number, j: number, x: number, y: number): boolean =>
  (i === x && j === y) || (i === y && j === x);

/** Pairs that share a telling word, an acronym or its initials: all that can be the same. */
function pairsToCompare(known: readonly Known[]): readonly (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  const put = (key: string, index: number): void => {
    const block = blocks.get(key);
    if (!block) blocks.set(key, [index]);
    else if (block.at(-1) !== index) block.push(index);
  };
  known.forEach(({ names, body }, index) => {
    for (const parts of body ? [...names, body] : names) {
      for (const word of parts.tellingSounds) put(word, index);
      if (parts.words.length >= 2) put(`name ${parts.plain}`, index);
      if (parts.initials.length >= 2) put(`initials ${parts.initials}`, index);
      if (parts.acronym) put(`initials ${parts.acronym}`, index);
    }
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const block of blocks.values()) {
    block.forEach((a, position) => {
      for (const b of block.slice(position + 1)) pairs.set(`${a} ${b}`, [a, b]);
    });
  }
  return [...pairs.values()];
}

/**
 * "The ministry" is the one ministry of its document, or else the one of all documents; with two of them it stays apart.
 */
function joinBare(
  known: readonly Known[],
  find: (index: number) => number,
  join: (a: number, b: number) => void,
): void {
  const all = known.map((_, index) => index);
  const byDocument = Map.groupBy(all, (index) => documentOf(known[index]!.mention));
  for (const among of [(index: number) => byDocument.get(documentOf(known[index]!.mention))!, () => all]) {
    const joins: [number, number][] = [];
    for (const bare of all) {
      if (!isBareBody(known[bare]!)) continue;
      const meant = among(bare).filter((other) => other !== bare && mayBeMeant(known[bare]!, known[other]!));
      const named = meant.filter((other) => !isBareBody(known[other]!));
      const roots = new Set(
        (named.length ? named : meant.filter((other) => sameBodies(known[bare]!, known[other]!))).map(find),
      );
      roots.delete(find(bare));
      if (named.length ? roots.size === 1 : roots.size > 0)
        joins.push([bare, [...roots].sort((a, b) => a - b)[0]!]);
    }
    for (const [bare, meant] of joins) join(bare, meant);
  }
}

const documentOf = ({ key }: SpeakerMention): string => key.slice(0, key.indexOf(':'));

/** The key of a speaker: the first of its mentions' keys. */
const keyOf = (members: readonly Known[]): string => members.map(({ mention }) => mention.key).sort()[0]!;

function speakerFrom(members: readonly Known[], parted: ReadonlySet<string>): Speaker {
  const ranked = members.map(({ mention }) => mention).sort(byTelling);
  const names = ranked.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => name !== null);
  const [name = null, ...aliases] = [...new Set(names)];
  const bodies = members.map(({ body }) => body).filter((body) => body !== null);
  return {
    key: keyOf(members),
    name,
    aliases,
    description: ranked.map(({ description }) => description).find((words) => words !== null) ?? null,
    parts: [...members.flatMap(({ names: parts }) => parts), ...bodies],
    kind: ranked[0]!.kind,
    ofState: members.some(({ state }) => state),
    someOutlet: members.every(({ outlet }) => outlet),
    publisher: members.some(({ mention }) => mention.kind === 'publisher'),
    parted,
  };
}

const RANK: Readonly<Record<SpeakerMention['kind'], number>> = {
  body: 0,
  publisher: 0,
  person: 1,
  crowd: 2,
  unknown: 3,
};

/** What a person chose; then bodies before the people who speak for them, the longer name first. */
const byTelling = (a: SpeakerMention, b: SpeakerMention): number =>
  Number(isShownFirst(b.bonds)) - Number(isShownFirst(a.bonds)) ||
  RANK[a.kind] - RANK[b.kind] ||
  (b.name?.length ?? 0) - (a.name?.length ?? 0) ||
  (a.key < b.key ? -1 : 1);
