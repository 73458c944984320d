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

/** A mention as it was added, with its entity: what a pronoun may look back on. */
export interface PastMention {
  readonly draft: Draft;
  readonly head: number;
}

/** The entity that a third-person pronoun at a token means, or undefined if none fits; `past` is in text order. */
export function antecedentOf(
  at: number,
  kind: 'male' | 'female' | 'thing' | 'many',
  past: readonly PastMention[],
  context: PronounContext,
): Draft | undefined {
  const { tokens } = context;
  let best: Draft | undefined;
  let highest = -Infinity;
  for (let n = past.length - 1; n >= 0; n--) {
    const { draft, head } = past[n]!;
    const distance = tokens.sentence[at]! - tokens.sentence[head]!;
    if (distance > REACH[kind]) break;
    const fit = fitness(draft, kind);
    if (fit < 0 || head >= at || actsOn(draft, at, context)) continue;
    const score = fit + salience(draft, head, at, context);
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
  for (let n = draft.mentions.length - 1; n >= 0; n--) {
    const { head } = draft.mentions[n]!;
    if (tokens.sentence[head] !== tokens.sentence[at]) return false;
    if (isSubject(syntax, head) && syntax.head[head] === syntax.head[at]) return true;
  }
  return false;
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
  head: number,
  at: number,
  { tokens, syntax, quoted }: PronounContext,
): number {
  let score = DISTANCE * (tokens.sentence[at]! - tokens.sentence[head]!);
  if (isSubject(syntax, head)) score += SUBJECT;
  if (quoted[head] === quoted[at]) score += SAME_SIDE;
  if (draft.name !== undefined) score += NAMED;
  return score + OFTEN * Math.log(1 + draft.mentions.length);
}

export const isSubject = (syntax: Syntax, at: number): boolean =>
  syntax.relation[at] === NSUBJ || syntax.relation[at] === NSUBJ_PASS;

/** A mention made of one token. */
export const pronounMention = (tokens: Tokens, at: number): DraftMention => ({
  span: [tokens.start[at]!, tokens.end[at]!],
  head: at,
  kind: 'pronoun',
});
