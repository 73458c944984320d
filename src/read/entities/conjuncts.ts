import type { Span } from '../../model/index.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { relationOf, tagOf } from '../tag/tagset.ts';

const CONJ = relationOf('conj');
const [ADJ, ADV, CCONJ, DET, NOUN, NUM, PRON, PROPN, PUNCT] = (
  ['ADJ', 'ADV', 'CCONJ', 'DET', 'NOUN', 'NUM', 'PRON', 'PROPN', 'PUNCT'] as const
).map(tagOf);
const HEADS = new Set([NOUN, PROPN, PRON]);
const BEFORE_NOUN = new Set([ADJ, ADV, DET, NOUN, NUM, PRON, PROPN]);

/**
 * The parts of a source that names several ("the ministry and the mission"), each from its first word to the next
 * part, in text order; one span where it names one. A part after the first must stand for itself: a name, a pronoun, a
 * number, a noun in the plural or one with its own determiner ("a lawyer and activist" is one person).
 *
 * @param first index of the first token of the source, @param last the index after its last.
 */
export function conjunctsOf(
  { start, end, lower }: Tokens,
  { tag, head, relation, lemma }: Syntax,
  first: number,
  last: number,
): readonly Span[] {
  const starts = [first];
  let root = -1;
  for (let n = first; n < last; n++) {
    if (!HEADS.has(tag[n]!)) continue;
    if (root < 0 && (head[n]! < first || head[n]! >= last)) root = n;
    if (root < 0 || relation[n] !== CONJ || !isJoined(n)) continue;
    let from = n;
    while (from > first && BEFORE_NOUN.has(tag[from - 1]!)) from--;
    const joins = from > first && (tag[from - 1] === CCONJ || tag[from - 1] === PUNCT);
    if (joins && standsAlone(from, n)) starts.push(from);
  }
  return starts.map((from, at): Span => {
    let to = starts[at + 1] ?? last;
    while (at + 1 < starts.length && to - 1 > from && (tag[to - 1] === CCONJ || tag[to - 1] === PUNCT)) to--;
    return [start[from]!, end[to - 1]!];
  });

  /** Whether the token is joined to the root, itself or by others that are. */
  function isJoined(n: number): boolean {
    let at = n;
    for (let hops = 0; hops < 8 && at >= first && relation[at] === CONJ && at !== root; hops++)
      at = head[at]!;
    return at === root;
  }

  function standsAlone(from: number, noun: number): boolean {
    if (tag[noun] !== NOUN) return true;
    if (lower[noun] !== lemma[noun]) return true;
    return tag[from] === DET || tag[from] === NUM || tag[from] === PRON || tag[from] === PROPN;
  }
}
