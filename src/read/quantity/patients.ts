import { relationOf, tagOf } from '../tag/tagset.ts';
import type { CueHit } from './cues.ts';
import { type Sentence, voiceOf } from './measure.ts';

const ADJ = tagOf('ADJ');
const CCONJ = tagOf('CCONJ');
const DET = tagOf('DET');
const NUM = tagOf('NUM');
const VERB = tagOf('VERB');
const PRON = tagOf('PRON');
const NSUBJ = relationOf('nsubj');
const NSUBJ_PASS = relationOf('nsubj:pass');
const OBJ = relationOf('obj');
const ACL = relationOf('acl');
const RELCL = relationOf('acl:relcl');
const CONJ = relationOf('conj');
const CCOMP = relationOf('ccomp');
const PARATAXIS = relationOf('parataxis');
const XCOMP = relationOf('xcomp');
const AUX_PASS = relationOf('aux:pass');
const COP = relationOf('cop');

/** How many clauses up a shared subject is looked for. */
const DEPTH = 3;

/** For each token that a verb or predicate is said of as of a victim: by the tree. */
export type Patients = ReadonlyMap<number, CueHit>;

/** Reads the tree of a sentence for whom its cues are said of: what is said of one is said of those joined to it. */
export function patientsOf(sentence: Sentence): Patients {
  const direct = new Map<number, CueHit>();
  for (let at = sentence.from; at < sentence.to; at++) {
    const hit = sentence.cues[at];
    if (!hit) continue;
    const patient = patientOf(hit, sentence);
    if (patient >= 0 && isStronger(hit, direct.get(patient))) direct.set(patient, hit);
  }
  const patients = new Map(direct);
  for (const [patient, hit] of direct)
    for (const one of [...joined(patient, sentence), ...accompanying(patient, hit, sentence)])
      if (!patients.has(one)) patients.set(one, hit);
  return patients;
}

/** "Was killed along with two guards": who shares what befell somebody without being joined to the noun. */
function accompanying(patient: number, hit: CueHit, sentence: Sentence): readonly number[] {
  const { tokens, syntax, words, from, to } = sentence;
  const verb = verbOf(hit, sentence);
  const found: number[] = [];
  for (let at = from; at + 1 < to; at++) {
    if (!words.companions.has(`${tokens.lower[at]} ${tokens.lower[at + 1]}`)) continue;
    const noun = syntax.head[at + 1]!;
    const head = noun >= from ? syntax.head[noun]! : -1;
    if (noun > at && (head === verb || head === patient || syntax.head[head] === verb)) found.push(noun);
  }
  return found;
}

/**
 * A cue that says what happened goes before one that only says that something did ("affected and evacuated"), and
 * death before all else that befell somebody ("was abducted and killed", "a man who was hurt later died").
 */
export const isStronger = ({ cue }: CueHit, other: CueHit | undefined): boolean =>
  other === undefined ||
  (cue.measure === 'killed' && other.cue.measure !== 'killed') ||
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
  const own = ownSubject(verb, sentence);
  if (own >= 0 && !(relation === RELCL && syntax.tag[own] === PRON)) return own;
  if (head < 0 || depth === 0) return -1;
  if (relation === RELCL || relation === ACL) return head;
  if (relation === XCOMP) {
    const object = childOf(head, OBJ, sentence);
    return object >= 0 ? object : subjectOf(head, sentence, depth - 1);
  }
  // "Five men said to be rebels were killed": parsers take a participle for the main verb now and then.
  if ((relation === PARATAXIS || relation === CCOMP) && childOf(verb, AUX_PASS, sentence) >= 0)
    return subjectOf(head, sentence, depth - 1);
  // "A man, who was hurt, died": or they hang the main verb on its own subject.
  if (relation === CONJ) return syntax.tag[head] === VERB ? subjectOf(head, sentence, depth - 1) : head;
  return -1;
}

/** The first subject of a verb; what stands before a colon ("Monday: a man was killed") is none where another follows. */
function ownSubject(verb: number, { tokens, syntax, from, to }: Sentence): number {
  let subject = -1;
  for (let at = from; at < to; at++) {
    if (at > verb && subject >= 0) break;
    if (syntax.head[at] !== verb || !isSubject(syntax.relation[at]!)) continue;
    if (subject < 0 || tokens.lower.slice(subject, at).includes(':')) subject = at;
  }
  return subject;
}

function childOf(head: number, relation: number, { syntax, from, to }: Sentence): number {
  for (let at = from; at < to; at++)
    if (syntax.head[at] === head && syntax.relation[at] === relation) return at;
  return -1;
}

/** Whether only determiners and the like stand between a noun and the conjunction before it. */
function isCoordinated(noun: number, after: number, { tag }: Sentence['syntax']): boolean {
  let at = noun - 1;
  while (at > after && (tag[at] === DET || tag[at] === ADJ || tag[at] === NUM || tag[at] === PRON)) at--;
  return at > after && tag[at] === CCONJ;
}

const isSubject = (relation: number): boolean => relation === NSUBJ || relation === NSUBJ_PASS;

/** The nouns that are joined to one. */
function joined(noun: number, { syntax, from, to }: Sentence): readonly number[] {
  const nouns: number[] = [];
  // "A soldier and a guard killed": the parser hangs the participle on the last of them.
  if (syntax.relation[noun] === CONJ && syntax.head[noun]! >= from && syntax.tag[syntax.head[noun]!] !== VERB)
    nouns.push(syntax.head[noun]!);
  for (let at = Math.max(from, noun + 1); at < to; at++)
    if (syntax.head[at] === noun && syntax.relation[at] === CONJ && syntax.tag[at] !== VERB) nouns.push(at);
  // "Three soldiers and a militant were killed": or takes each of them for a subject.
  if (isSubject(syntax.relation[noun]!))
    for (let at = from; at < to; at++)
      if (
        at !== noun &&
        syntax.head[at] === syntax.head[noun] &&
        isSubject(syntax.relation[at]!) &&
        isCoordinated(Math.max(at, noun), Math.min(at, noun), syntax)
      )
        nouns.push(at);
  return nouns;
}
