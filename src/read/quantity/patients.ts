import { relationOf, tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import { type Sentence, voiceOf } from './measure.ts';

const VERB = tagOf('VERB');
const PRON = tagOf('PRON');
const NSUBJ = relationOf('nsubj');
const NSUBJ_PASS = relationOf('nsubj:pass');
const OBJ = relationOf('obj');
const ACL = relationOf('acl');
const RELCL = relationOf('acl:relcl');
const CONJ = relationOf('conj');
const XCOMP = relationOf('xcomp');
const AUX_PASS = relationOf('aux:pass');
const COP = relationOf('cop');

/** How many clauses up a shared subject is looked for. */
const DEPTH = 3;

/** For each token that a verb or predicate is said of as of a victim: by the tree. */
export type Patients = ReadonlyMap<number, CueHit>;

/** Reads the tree of a sentence for whom its cues are said of. */
export function patientsOf(sentence: Sentence): Patients {
  const patients = new Map<number, CueHit>();
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = sentence.cues[at];
    const patient = hit ? patientOf(hit, sentence) : -1;
    if (hit && patient >= 0)
      for (const one of joined(patient, sentence))
        if (isStronger(hit, patients.get(one))) patients.set(one, hit);
  }
  return patients;
}

/** A cue that says what happened goes before one that only says that something did ("affected and evacuated"). */
const isStronger = ({ cue }: CueHit, other: CueHit | undefined): boolean =>
  other === undefined ||
  (other.cue.measure === 'other' && other.cue.things === undefined && cue.measure !== 'other');

function patientOf(hit: CueHit, sentence: Sentence): number {
  const { syntax } = sentence;
  const verb = verbOf(hit, sentence);
  switch (hit.cue.kind) {
    case 'verbOfObject':
      if (isPassive(verb, hit, sentence)) return subjectOf(verb, sentence, DEPTH);
      return childOf(verb, OBJ, sentence);
    case 'verbOfSubject':
    case 'subject':
      return subjectOf(verb, sentence, DEPTH);
    case 'state':
      // A state is a predicate where it has a copula, or a secondary one of a verb ("left 20 dead").
      if (childOf(verb, COP, sentence) < 0 && syntax.relation[verb] !== XCOMP) return -1;
      return subjectOf(verb, sentence, DEPTH);
    default:
      return -1;
  }
}

/** The token of a phrase that carries it in the tree: the one whose head lies outside. */
function verbOf({ first, last }: CueHit, { syntax }: Sentence): number {
  for (let at = first; at < last; at++) {
    const head = syntax.head[at]!;
    if (head < first || head >= last) return at;
  }
  return first;
}

function isPassive(verb: number, hit: CueHit, sentence: Sentence): boolean {
  if (childOf(verb, AUX_PASS, sentence) >= 0) return true;
  if (childOf(verb, OBJ, sentence) >= 0) return false;
  return voiceOf(hit, sentence) === 'passive';
}

/** The subject of a verb, its own or the one it shares with the clause it belongs to; -1 for none. */
function subjectOf(verb: number, sentence: Sentence, depth: number): number {
  const { syntax } = sentence;
  const relation = syntax.relation[verb]!;
  const head = syntax.head[verb]!;
  const own = firstOf(childOf(verb, NSUBJ_PASS, sentence), childOf(verb, NSUBJ, sentence));
  if (own >= 0 && !(relation === RELCL && syntax.tag[own] === PRON)) return own;
  if (head < 0 || depth === 0) return -1;
  if (relation === RELCL || relation === ACL) return head;
  if (relation === XCOMP) {
    const object = childOf(head, OBJ, sentence);
    return object >= 0 ? object : subjectOf(head, sentence, depth - 1);
  }
  // "A man, who was hurt, died": parsers hang the main verb on its own subject now and then.
  if (relation === CONJ) return syntax.tag[head] === VERB ? subjectOf(head, sentence, depth - 1) : head;
  return -1;
}

const firstOf = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b));

function childOf(head: number, relation: number, { syntax, from, to }: Sentence): number {
  for (let at = from; at < to; at++)
    if (syntax.head[at] === head && syntax.relation[at] === relation) return at;
  return -1;
}

/** A noun and those that are joined to it. */
function joined(noun: number, { syntax, from, to }: Sentence): readonly number[] {
  const nouns = [noun];
  // "A soldier and a guard killed": the parser hangs the participle on the last of them.
  if (syntax.relation[noun] === CONJ && syntax.head[noun]! >= from && syntax.tag[syntax.head[noun]!] !== VERB)
    nouns.push(syntax.head[noun]!);
  for (let at = Math.max(from, noun + 1); at < to; at++)
    if (syntax.head[at] === noun && syntax.relation[at] === CONJ && syntax.tag[at] !== VERB) nouns.push(at);
  return nouns;
}
