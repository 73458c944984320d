import type { QuotationLexicon } from '../../languages/lexicon/quotation.ts';
import type { Span } from '../../model/index.ts';
import type { Chosen } from './choose.ts';
import type { View } from './view.ts';

/** A label is no longer than this, in tokens without its colon. */
const LONGEST = 7;
/** Least `View.shape` of words with a capital. */
const CAPITALS = 5;
/** Turns that make an interview: so many, of which one label at least comes back, or two that name nobody. */
const LEAST_TURNS = 3;
const LEAST_UNNAMED = 2;

interface Turn {
  readonly label: Span;
  readonly content: Span;
  readonly words: string;
  readonly unnamed: boolean;
}

/** Gives each turn of an interview to the label before it: "Q: ...", "Awa Diop: ...". */
export type TurnReader = (view: View, chosen: readonly Chosen[]) => Chosen[];

/** A reader for the language's labels. */
export function createTurnReader({ transcriptLabels }: QuotationLexicon): TurnReader {
  const unnamed = new Set(transcriptLabels);
  return (view, chosen) => {
    const turns = turnsOf(view, unnamed);
    if (!isInterview(turns)) return [...chosen];
    const made = turns.map(({ label, content }): Chosen => {
      const cue = { first: label[1], last: label[1] + 1, head: label[1] };
      return { cue, sources: [label], contents: [content] };
    });
    const labels = new Set(made.map(({ cue }) => cue.first));
    const within = ({ contents }: Chosen): boolean =>
      contents.every(([a, b]) => made.some(({ contents: [own] }) => own![0] <= a && b <= own![1]));
    const overlapsTurn = ({ contents }: Chosen): boolean =>
      contents.some(([a, b]) => made.some(({ contents: [own] }) => a < own![1] && own![0] < b));
    const kept = chosen.filter((one) => !labels.has(one.cue.last - 1) && (within(one) || !overlapsTurn(one)));
    return [...kept, ...made];
  };
}

function isInterview(turns: readonly Turn[]): boolean {
  if (turns.filter(({ unnamed }) => unnamed).length >= LEAST_UNNAMED) return true;
  return turns.length >= LEAST_TURNS && new Set(turns.map(({ words }) => words)).size < turns.length;
}

/** The paragraphs that open with a label. */
function turnsOf({ sentences, tokens, shape }: View, unnamed: ReadonlySet<string>): Turn[] {
  const turns: Turn[] = [];
  for (let at = 0; at < sentences.length; ) {
    const { first, block } = sentences[at]!;
    let next = at + 1;
    while (next < sentences.length && sentences[next]!.block === block) next++;
    const last = sentences[next - 1]!.last;
    let colon = first;
    while (colon < last && colon - first <= LONGEST && tokens.text[colon] !== ':') colon++;
    const words = tokens.lower.slice(first, colon).join(' ');
    const isNamed = (): boolean => {
      for (let n = first; n < colon; n++) if (shape[n]! < CAPITALS && tokens.text[n] !== '.') return false;
      return true;
    };
    if (colon > first && colon + 1 < last && tokens.text[colon] === ':' && (unnamed.has(words) || isNamed()))
      turns.push({ label: [first, colon], content: [colon + 1, last], words, unnamed: unnamed.has(words) });
    at = next;
  }
  return turns;
}
