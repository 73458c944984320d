import type { Timex } from '../../model/index.ts';
import type { Tokens } from '../layers.ts';
import type { Atoms } from '../quantity/atoms.ts';
import { type DayRange, isoBounds, narrow, rangeOf } from './bounds.ts';
import { isoDay } from './calendar.ts';
import type { Found, TimexGrammar } from './find.ts';
import { type Anchors, captured, type Resolved, resolve } from './resolve.ts';
import { stretchOf } from './stretch.ts';

const VERSION = '1';

interface Context {
  readonly atoms: Atoms;
  readonly tokens: Tokens;
  /** Day number, undefined in an undated document. */
  readonly publication: number | undefined;
  readonly grammar: TimexGrammar;
  readonly tense: (tokens: Tokens, from: number, to: number) => number;
}

/** Turns matches into annotations, in text order, so that later ones can be relative to earlier ones. */
export function annotate(found: readonly Found[], context: Context): readonly Timex[] {
  const timexes: Timex[] = [];
  let mention: string | undefined;
  found.forEach((one, n) => {
    const resolved = resolveFound(one, found[n + 1], mention, context);
    if (!resolved) return;
    const range = resolved.open ?? rangeOf(resolved.value);
    if (range && one.match.pattern.type !== 'DURATION') mention = resolved.value;
    timexes.push(timexOf(one, resolved, range, timexes.length + 1, context));
  });
  return timexes;
}

function resolveFound(
  one: Found,
  next: Found | undefined,
  mention: string | undefined,
  context: Context,
): Resolved | undefined {
  const { atoms, tokens, publication, tense } = context;
  const anchors: Anchors = {
    publication,
    mention,
    tense:
      one.match.pattern.means === 'calendar' || one.match.pattern.means === 'deictic'
        ? tense(tokens, atoms.token[one.first]!, atoms.token[one.last - 1]! + 1)
        : 0,
  };
  const year = next && followingYear(one, next, context);
  if (year === undefined) return resolve(one.match, anchors);
  const capture = { name: 'year', value: year, first: one.last, last: one.last };
  return resolve({ ...one.match, captures: [...one.match.captures, capture] }, anchors);
}

/** "From 27 March to 5 April 2022": the year stands at the second date only. */
function followingYear(one: Found, next: Found, { atoms, grammar }: Context): number | undefined {
  const between = next.first - one.last;
  if (between < 1 || between > 2 || !captured(one.match, 'month') || !captured(next.match, 'month'))
    return undefined;
  if (captured(one.match, 'year') || captured(one.match, 'yearUnit')) return undefined;
  for (let at = one.last; at < next.first; at++)
    if (!grammar.lexicon.rangeWords.includes(atoms.lower[at]!)) return undefined;
  const year = captured(next.match, 'year')?.value;
  return typeof year === 'number' ? year : undefined;
}

function timexOf(
  one: Found,
  resolved: Resolved,
  range: DayRange | undefined,
  number: number,
  context: Context,
): Timex {
  const { atoms } = context;
  const { pattern } = one.match;
  const bounded =
    pattern.type === 'DATE' || pattern.type === 'TIME'
      ? boundsOf(one, resolved.value, range, context)
      : stretchOf(one.match, resolved.value, context.publication);
  return {
    id: `t${number}`,
    span: [atoms.start[one.first]!, atoms.end[one.last - 1]!],
    type: pattern.type,
    value: resolved.value,
    ...bounded,
    ...(resolved.certain.length ? { certain: resolved.certain } : {}),
    ...(resolved.implied.length ? { implied: resolved.implied } : {}),
    provenance: { by: `timex/${pattern.means}`, version: VERSION },
  };
}

const NIGHT = 'TNI';

type Bounds = { readonly earliest?: string; readonly latest?: string };

/** What the expression and the preposition before it say about when: "since March" ends with the publication. */
function boundsOf(
  one: Found,
  value: string,
  range: DayRange | undefined,
  { atoms, publication, grammar }: Context,
): Bounds {
  if (!range) return {};
  const narrowed = narrow(range, one.edge);
  const { first } = narrowed;
  // A night ends on the next day.
  const last = value.endsWith(NIGHT) ? narrowed.last + 1 : narrowed.last;
  const preposition = atoms.lower[one.first - 1];
  switch (preposition === undefined ? undefined : grammar.lexicon.bounds[preposition]) {
    case 'from':
      return publication !== undefined && publication >= first
        ? isoBounds({ first, last: publication })
        : { earliest: isoDay(first) };
    case 'until':
      return { latest: isoDay(last) };
    case 'before':
      return { latest: isoDay(first - 1) };
    case 'after':
      return { earliest: isoDay(last + 1) };
    default:
      return isoBounds({ first, last });
  }
}
