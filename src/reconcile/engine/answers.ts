import type { Claim } from '../claims/claim.ts';
import { TALE } from '../matters/affinity.ts';
import { describesSame, REMEMBERED, SAME_MEN, topicOf } from '../matters/descriptions.ts';
import { dayOf, keyOf } from '../shelf/keys.ts';
import { around, type Library, type Posting } from './library.ts';
import { toldIn } from './told.ts';

/** Whether a claim answers a question that has no figure for an answer. */
export const isAnswering = ({ topic }: Claim): boolean => topic !== 'figure' && topic !== 'refusal';

const answerKey = (claim: Claim): number => keyOf(`answers ${topicOf(claim)}`);

/** Where an answer stands for others to the same question. */
export const answerPostings = (claim: Claim): readonly Posting[] => [
  { key: answerKey(claim), day: dayOf(claim.published) },
];

/** Answers that are tied to one, with the numbers of their documents and their indexes. */
export function answersTiedTo(
  library: Library,
  claim: Claim,
  document: number,
): readonly { readonly document: number; readonly index: number }[] {
  const near = around(library, [answerKey(claim)], dayOf(claim.published), REMEMBERED);
  return [...new Set([document, ...near])]
    .filter((other) => library.story(document, other) >= TALE)
    .flatMap((other) =>
      toldIn(library.told(other)).flatMap(({ claim: one, index }) =>
        isAnswering(one) &&
        (other !== document || one.id !== claim.id) &&
        areOfOneTale(claim, one, library.ties)
          ? [{ document: other, index }]
          : [],
      ),
    );
}

/** Whether two answers are tied so that they can come to stand in one matter. Symmetric. */
const areOfOneTale = (a: Claim, b: Claim, ties: Library['ties']): boolean =>
  (describesSame(a, b, ties) ?? -1) >= SAME_MEN && ties.story(a.document, b.document) >= TALE;
