import type { PersonGender, PronounLexicon } from '../../languages/lexicon/entities.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { relationOf } from '../tag/tagset.ts';
import type { Draft, DraftMention } from './draft.ts';

export type PronounKind = 'male' | 'female' | 'thing' | 'many' | 'speaker' | 'speakers';

/** Kind of a pronoun in lower case. */
export function pronounKinds(lexicon: PronounLexicon): ReadonlyMap<string, PronounKind> {
  const kinds: readonly PronounKind[] = ['male', 'female', 'thing', 'many', 'speaker', 'speakers'];
  return new Map(kinds.flatMap((kind) => lexicon[kind].map((word) => [word, kind] as const)));
}

/** What resolving a pronoun looks at. */
export interface PronounContext {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  /** 1 for tokens inside quotation marks. */
  readonly quoted: Uint8Array;
}

const NSUBJ = relationOf('nsubj');
const OBJECTS = new Set([relationOf('obj'), relationOf('iobj')]);
const NSUBJ_PASS = relationOf('nsubj:pass');

/** How many sentences back an antecedent may be, by the kind of pronoun. */
const REACH = { male: 5, female: 5, thing: 2, many: 3 } as const;
/** Weights of the score; the nearer sentence counts most. */
const DISTANCE = -1.5;
const SUBJECT = 1.2;
const OFTEN = 0.3;
const NAMED = 0.5;
const SAME_GENDER = 0.8;
const SAME_SIDE = 1.5;
const FITTING = 0.7;

/** The entity that a third-person pronoun at a token means, or undefined if none fits. */
export function antecedentOf(
  at: number,
  kind: 'male' | 'female' | 'thing' | 'many',
  drafts: readonly Draft[],
  context: PronounContext,
): Draft | undefined {
  let best: Draft | undefined;
  let highest = -Infinity;
  for (let n = drafts.length - 1; n >= 0; n--) {
    const draft = drafts[n]!;
    const fit = fitness(draft, kind);
    if (fit < 0 || actsOn(draft, at, context)) continue;
    const score = fit + salience(draft, at, REACH[kind], context);
    if (score > highest) {
      highest = score;
      best = draft;
    }
  }
  return best;
}

/** Whether the draft is the subject of the verb whose object the pronoun is: "A. B. praised him" means another man. */
function actsOn(draft: Draft, at: number, { syntax, tokens }: PronounContext): boolean {
  if (!OBJECTS.has(syntax.relation[at]!)) return false;
  return draft.mentions.some(
    ({ head }) =>
      tokens.sentence[head] === tokens.sentence[at] &&
      isSubject(syntax, head) &&
      syntax.head[head] === syntax.head[at],
  );
}

/** How well the draft's number and gender fit, less than 0 where they do not. */
function fitness(draft: Draft, kind: 'male' | 'female' | 'thing' | 'many'): number {
  if (kind === 'male' || kind === 'female')
    return draft.isPerson && !draft.plural ? genderFit(draft.gender, kind) : -1;
  if (kind === 'many') {
    if (!draft.isBody) return -1;
    return draft.plural ? FITTING : 0;
  }
  if (draft.plural) return -1;
  return draft.isBody ? FITTING : draft.type === 'place' ? 0 : -1;
}

const genderFit = (gender: PersonGender, wanted: PersonGender): number =>
  gender === wanted ? SAME_GENDER : gender === 'unknown' ? 0 : -1;

function salience(
  draft: Draft,
  at: number,
  reach: number,
  { tokens, syntax, quoted }: PronounContext,
): number {
  const sentence = tokens.sentence[at]!;
  let best = -Infinity;
  for (let n = draft.mentions.length - 1; n >= 0; n--) {
    const { head } = draft.mentions[n]!;
    const distance = sentence - tokens.sentence[head]!;
    if (distance > reach) break;
    if (head >= at) continue;
    let score = DISTANCE * distance;
    if (isSubject(syntax, head)) score += SUBJECT;
    if (quoted[head] === quoted[at]) score += SAME_SIDE;
    best = Math.max(best, score);
  }
  const often = OFTEN * Math.log(1 + draft.mentions.length);
  return best + often + (draft.name === undefined ? 0 : NAMED);
}

export const isSubject = (syntax: Syntax, at: number): boolean =>
  syntax.relation[at] === NSUBJ || syntax.relation[at] === NSUBJ_PASS;

/** A mention made of one token. */
export const pronounMention = (tokens: Tokens, at: number): DraftMention => ({
  span: [tokens.start[at]!, tokens.end[at]!],
  head: at,
  kind: 'pronoun',
});
