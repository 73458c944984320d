import type { Span } from '../../model/index.ts';
import { Problem } from '../../model/problem.ts';
import type { Dossier } from '../../store/contract.ts';

/** Words of a document as a request names them. */
export interface AskedPassage {
  readonly document: string;
  readonly span: Span;
  readonly exact: string;
}

const PLACE = /^(.+):(\d{1,9})-(\d{1,9})$/su;

/** The words at `DOCUMENT:START-END`, in UTF-16 code units, as `griot ledger --ids` prints them. */
export function passageAt(given: string, dossier: Dossier): AskedPassage {
  const [, document, from, to] = PLACE.exec(given) ?? [];
  if (document === undefined)
    throw new Problem('usage', `"${given}" names no words: give them as DOCUMENT:START-END.`);
  const found = dossier.document(document);
  if (!found) throw new Problem('missingTarget', `the dossier has no document "${document}".`);
  const span: Span = [Number(from), Number(to)];
  const exact = found.text.slice(...span);
  if (exact === '' || span[1] > found.text.length)
    throw new Problem('missingTarget', `no words stand at ${from} to ${to} of document "${document}".`);
  return { document, span, exact };
}
