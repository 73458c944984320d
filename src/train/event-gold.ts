import type { IncidentKind } from '../model/index.ts';
import { KINDS, PARTS, SURETIES } from '../read/event/incident-model.ts';
import { findCandidates } from '../read/event/incident-parties.ts';
import type { IncidentView } from '../read/event/incident-view.ts';

/** One filler of a template: alternatives, and the filler it is about. */
interface Filler {
  readonly any: readonly (string | readonly string[])[];
  readonly of?: readonly string[];
}

/** A template of the corpus: its slots with their fillers. */
export type Template = Readonly<Record<string, readonly Filler[]>>;

/** What the templates of a document teach of its sentences, its candidates and itself. */
export interface Lessons {
  /** Kinds as bits. */
  readonly document: number;
  readonly sentences: Int32Array;
  /** Of each candidate, the index of its part. */
  readonly parties: readonly number[];
  /** Of each candidate, the index of its surety; -1 where none is given. */
  readonly sureties: readonly number[];
}

interface Key {
  readonly part: number;
  readonly kind: number;
  readonly harmed: boolean;
  readonly surety: number;
  readonly alternatives: readonly (readonly string[])[];
}

/** Finds the fillers of the templates in a document again, word by word. */
export function lessonsOf(view: IncidentView, templates: readonly Template[]): Lessons {
  const { document, tokens, sentences } = view.layers;
  const told = templates.filter((template) => kindsOf(template).length > 0);
  const keys = told.flatMap(keysOf);
  const ofSentences = new Int32Array(sentences.length);
  const sureties: number[] = [];
  const parties = findCandidates(view).map(({ span, head }) => {
    const words = wordsOf(document.text.slice(...span));
    let best: Key | undefined;
    let likest = 0;
    for (const key of keys) {
      const like = Math.max(0, ...key.alternatives.map((alternative) => likeness(words, alternative)));
      if (like < 0.5) continue;
      if (key.harmed) ofSentences[tokens.sentence[head]!]! |= 1 << key.kind;
      if (like <= likest) continue;
      likest = like;
      best = key;
    }
    sureties.push(best?.surety ?? -1);
    return best?.part ?? 0;
  });
  const all = told.flatMap(kindsOf).reduce((bits, kind) => bits | (1 << kind), 0);
  return { document: all, sentences: ofSentences, parties, sureties };
}

function kindsOf({ incident_type: types }: Template): readonly number[] {
  const names = types?.[0]?.any ?? [];
  return names.map((name) => KINDS.indexOf(String(name).toLowerCase() as IncidentKind)).filter((n) => n >= 0);
}

const SURETY_OF: Readonly<Record<string, (typeof SURETIES)[number]>> = {
  'REPORTED AS FACT': 'fact',
  'CLAIMED OR ADMITTED': 'claimed',
  'SUSPECTED OR ACCUSED': 'accused',
  'SUSPECTED OR ACCUSED BY AUTHORITIES': 'suspected',
  POSSIBLE: 'possible',
};

const EFFECTS: Readonly<Record<string, string>> = {
  DEATH: 'victim:death',
  INJURY: 'victim:injury',
  'NO INJURY': 'victim:unharmed',
  'NO DEATH': 'victim:unharmed',
  'NO INJURY OR DEATH': 'victim:unharmed',
  DESTROYED: 'target:destroyed',
  'SOME DAMAGE': 'target:damaged',
  'NO DAMAGE': 'target:unharmed',
};

function keysOf(template: Template): readonly Key[] {
  const kind = kindsOf(template)[0]!;
  const slot = (name: string): readonly Filler[] => template[name] ?? [];
  const plain = (name: string, part: string): readonly Key[] =>
    slot(name).map((filler) => key(filler, part, false, surety(filler)));
  const harmed = (name: string, effects: string, part: string): readonly Key[] =>
    slot(name).map((filler) => {
      const effect = slot(effects).find((each) => isAbout(each, filler))?.any[0];
      return key(filler, EFFECTS[String(effect)] ?? part, true, -1);
    });
  return [
    ...plain('perp_individual', 'actor'),
    ...plain('perp_organization', 'organisation'),
    ...plain('instrument', 'instrument'),
    ...harmed('hum_target_name', 'hum_target_effect', 'victim'),
    ...harmed('hum_target_description', 'hum_target_effect', 'victim'),
    ...harmed('phys_target', 'phys_target_effect', 'target'),
  ];

  function key(filler: Filler, part: string, isHarmed: boolean, surety: number): Key {
    const alternatives = filler.any.map((name) => wordsOf(String(name)));
    return {
      part: PARTS.indexOf(part as (typeof PARTS)[number]),
      kind,
      harmed: isHarmed,
      surety,
      alternatives,
    };
  }
  function surety(filler: Filler): number {
    const given = slot('perp_org_confidence').find((each) => each.of && isAbout(each, filler))?.any[0];
    const name = SURETY_OF[String(given)];
    return name ? SURETIES.indexOf(name) : -1;
  }
}

function isAbout({ of }: Filler, filler: Filler): boolean {
  return !of || of.some((name) => filler.any.includes(name) || filler.of?.includes(name));
}

const LIGHT = new Set(
  'a an the this that these those one two three four five six seven eight nine ten more most many several some all few any another other of and in at on by to from for with who which his her its their'.split(
    ' ',
  ),
);

/** The words that matter, in lower case and the singular. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !LIGHT.has(word))
    .map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

/** 1 for the same words, with up to two more modifiers; 0.5 for a part with the last word, or for initials. */
function likeness(words: readonly string[], key: readonly string[]): number {
  const last = words.at(-1);
  if (last === undefined || key.length === 0) return 0;
  if (key.every((word) => words.includes(word))) {
    return last === key.at(-1) && words.length - key.length <= 2 ? 1 : 0.5;
  }
  if (words.every((word) => key.includes(word))) return 0.5;
  return words.length === 1 && isInitials(last, key) ? 0.5 : 0;
}

const isInitials = (word: string, name: readonly string[]): boolean =>
  /^[a-z]{3,6}$/.test(word) &&
  name.length > 2 &&
  [...word].every((letter) => name.some((each) => each[0] === letter));
