import { passagesOf } from '../../decisions/passages.ts';
import { standing } from '../../decisions/standing.ts';
import { type DecisionEntry, type Matter, MEASURES, overlaps, type Span } from '../../model/index.ts';

/** Words that a person judged; `about` narrows them to matters of one measure. */
interface Judged {
  readonly span: Span;
  readonly about: string | null;
}

/** Kinds of annotation that make a claim: who accepts one has looked at the matter that it is part of. */
const TELLING: readonly string[] = ['attribution', 'estimate', 'event'];

/**
 * Ids of the matters that a person has reviewed: a decision in force (accepted, corrected, merged, split, moved or
 * noted) is about words on which one of the matter's accounts rests.
 *
 * @param idOf The id of a document by the SHA-256 of its bytes; undefined where the dossier does not hold it.
 */
export function reviewedMatters(
  matters: readonly Matter[],
  entries: readonly DecisionEntry[],
  idOf: (sha256: string) => string | undefined,
): ReadonlySet<string> {
  const judged = new Map<string, Judged[]>();
  for (const entry of standing(entries)) {
    for (const { document, ...one } of judgedIn(entry)) {
      const id = idOf(document);
      if (id !== undefined) judged.set(id, [...(judged.get(id) ?? []), one]);
    }
  }
  if (judged.size === 0) return new Set();
  return new Set(matters.filter((matter) => isJudged(matter, judged)).map(({ id }) => id));
}

function judgedIn({ decision }: DecisionEntry): readonly (Judged & { readonly document: string })[] {
  const isAnnotation = decision.type === 'correct' || decision.type === 'accept';
  if (isAnnotation && !TELLING.includes(decision.target.kind)) return [];
  if (decision.type === 'reject') return [];
  return passagesOf(decision).map(({ document, anchor }) => ({
    document,
    span: anchor.span,
    about: decision.type === 'note' && 'matter' in decision.target ? decision.target.matter.about : null,
  }));
}

const isJudged = (matter: Matter, judged: ReadonlyMap<string, readonly Judged[]>): boolean =>
  matter.accounts.some(({ evidence }) =>
    evidence.some(({ document, span }) =>
      judged
        .get(document)
        ?.some((one) => overlaps(one.span, span) && (!isMeasure(one.about) || one.about === matter.measure)),
    ),
  );

const isMeasure = (about: string | null): boolean => about !== null && MEASURES.some((one) => one === about);
