import type { Attribution, Certainty, Participant } from '../../model/index.ts';
import type { EventView } from './triggers.ts';

/** Whether the words around a trigger deny that the event happened. */
export function isNegated(token: number, { tokens, tree, lexicon }: Omit<EventView, 'bodies'>): boolean {
  const words = [...tree.children(token)];
  const subject = tree.childrenBy(token, ['nsubj', 'nsubj:pass', 'obj'])[0];
  if (subject !== undefined) words.push(...tree.childrenBy(subject, ['det', 'advmod']));
  return words.some((word) => !tree.is(word, 'obl') && lexicon.negations.includes(tokens.lower[word]!));
}

/** What tells how sure an event is beside the words that govern it. */
export interface Standing {
  readonly participants: readonly Participant[];
  readonly attribution: Attribution | undefined;
  /** The publisher itself does not vouch for the words. */
  readonly hedged: boolean;
}

/**
 * How surely the event is put forward by whoever tells it: by the word that governs it, by the modal or adverb beside
 * it, and by the attribution in which it stands. What somebody says of others is a fact as far as the speaker's word
 * goes; of themselves they claim it.
 */
export function certaintyOf(
  token: number,
  view: EventView,
  { participants, attribution, hedged }: Standing,
): Certainty {
  const { tokens, tree, lexicon } = view;
  const governed = byGovernor(token, view) ?? (isCharged(token, view) ? 'accused' : undefined);
  if (governed) return governed;
  if (attribution?.stance === 'threatens') return 'threatened';
  if (attribution?.stance === 'alleges') return 'accused';
  if (attribution?.stance === 'doubts' || attribution?.stance === 'cannotConfirm') return 'suspected';
  if (attribution?.stance === 'predicts' || hedged) return 'possible';
  if (tree.children(token).some((word) => lexicon.possible.includes(tokens.lower[word]!))) return 'possible';
  if (!attribution) return 'fact';
  const ofSelf =
    !isCarried(token, view, attribution) &&
    participants.some(
      ({ role, entity }) => role === 'actor' && entity !== undefined && entity === attribution.speaker,
    );
  return ofSelf || attribution.stance === 'admits' ? 'claimed' : 'fact';
}

/** "The attack, which the army blamed on rebels". */
const isCharged = (token: number, { tree, syntax, lexicon }: EventView): boolean =>
  tree
    .childrenBy(token, ['acl', 'acl:relcl'])
    .some((verb) => lexicon.accusing.includes(syntax.lemma[verb]!.toLowerCase()));

/** "They signed a ceasefire": the verb that carries the event is itself taken for a report of it. */
function isCarried(token: number, { tokens, tree }: EventView, { cues }: Attribution): boolean {
  const verb = tree.head(token);
  return verb >= 0 && tree.is(token, 'obj') && cues.some(([start]) => start === tokens.start[verb]);
}

/** How far up the tree a word may stand that says how sure the event is. */
const REACH = 3;

const GOVERNED = ['xcomp', 'obj', 'ccomp', 'acl', 'advcl', 'nmod', 'obl', 'obl:agent', 'conj'] as const;

function byGovernor(token: number, { syntax, tree, lexicon }: EventView): Certainty | undefined {
  let word = token;
  for (let hops = 0; hops < REACH && tree.is(word, ...GOVERNED); hops++) {
    const governor = tree.head(word);
    const lemma = syntax.lemma[governor]!.toLowerCase();
    const isClause = !tree.is(word, 'nmod', 'obl', 'obl:agent', 'conj');
    if (isClause && lexicon.attempted.includes(lemma)) return 'attempted';
    if (isClause && lexicon.threatened.includes(lemma)) return 'threatened';
    if (lexicon.accusing.includes(lemma) && !tree.is(word, 'conj')) return 'accused';
    if (isClause && lexicon.suspecting.includes(lemma)) return 'suspected';
    if (isClaimed(word, governor, lemma)) return 'claimed';
    word = governor;
  }
  return undefined;

  /** "Claimed responsibility for the attack", with the attack hung on either word. */
  function isClaimed(hung: number, governor: number, lemma: string): boolean {
    if (!tree.is(hung, 'nmod', 'obl', 'obj')) return false;
    if (lexicon.responsibility.includes(lemma))
      return lexicon.claiming.includes(syntax.lemma[tree.head(governor)]?.toLowerCase() ?? '');
    return (
      lexicon.claiming.includes(lemma) &&
      tree
        .childrenBy(governor, ['obj', 'nsubj:pass'])
        .some((word) => lexicon.responsibility.includes(syntax.lemma[word]!.toLowerCase()))
    );
  }
}
