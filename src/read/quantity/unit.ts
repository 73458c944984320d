import type { QuantityLexicon } from '../../languages/lexicon/quantity.ts';
import type { Measure } from '../../model/index.ts';
import type { Syntax, Tokens } from '../layers.ts';
import { tagOf } from '../tag/tagset.ts';
import type { Amount } from './amount.ts';
import type { Counted } from './noun-phrase.ts';

const PROPN = tagOf('PROPN');

/** Measures that only people have. */
export const PEOPLE_MEASURES: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'abducted',
  'held',
  'released',
  'detained',
  'displaced',
  'returned',
  'raped',
  'sick',
  'personnel',
  'participants',
  'passengers',
  'dismissed',
  'inNeed',
]);

/** What one unit of an amount is, and who is counted. */
export interface Unit {
  readonly unit: string;
  readonly population: string | undefined;
  readonly people: boolean;
}

/** Words that units need, ready for use. */
export interface UnitWords {
  readonly currencies: ReadonlyMap<string, string>;
  readonly populations: ReadonlyMap<string, string>;
  readonly singular: QuantityLexicon['singular'];
  readonly another: ReadonlySet<string>;
}

export function unitWords(lexicon: QuantityLexicon): UnitWords {
  return {
    currencies: new Map(Object.entries(lexicon.currencies)),
    populations: new Map(Object.entries(lexicon.populations)),
    singular: lexicon.singular,
    another: new Set(lexicon.another),
  };
}

/** The singular of a noun by its ending. */
export function singularOf(noun: string, rules: QuantityLexicon['singular']): string {
  for (const [ending, replacement] of rules)
    if (noun === ending || (noun.endsWith(ending) && noun.length > ending.length + 1))
      return noun.slice(0, noun.length - ending.length) + replacement;
  return noun;
}

/** Unit and population of what is counted; `measure` decides where the noun does not;
 * `things`: the cue speaks of things as well as of people. */
export function unitOf(
  amount: Amount,
  counted: Counted,
  measure: Measure | undefined,
  things: boolean,
  tokens: Tokens,
  syntax: Syntax,
  words: UnitWords,
): Unit | undefined {
  const noun = counted.head >= 0 ? tokens.lower[counted.head]! : '';
  const currency = amount.currency ?? words.currencies.get(noun);
  if (currency) return { unit: currency, population: undefined, people: false };
  const peopleMeasure = measure !== undefined && PEOPLE_MEASURES.has(measure);
  if (counted.head < 0)
    return peopleMeasure ? { unit: 'people', population: undefined, people: true } : undefined;
  const { entry } = counted;
  // "Destroyed 20 others": of what was counted before.
  if (measure !== undefined && !peopleMeasure && (things || measure !== 'other') && words.another.has(noun))
    return undefined;
  if (entry?.unit) {
    const people = entry.unit === 'people' || entry.unit === 'households';
    return {
      unit: entry.unit,
      population: people ? populationOf(counted, amount.last, tokens, words) : undefined,
      people,
    };
  }
  if (entry) return { unit: singularOf(noun, words.singular), population: undefined, people: false };
  if (peopleMeasure && !(things && syntax.tag[counted.head] !== PROPN))
    return { unit: 'people', population: noun, people: true };
  if (syntax.tag[counted.head] === PROPN) return undefined;
  return { unit: singularOf(noun, words.singular), population: undefined, people: false };
}

function populationOf(counted: Counted, from: number, tokens: Tokens, words: UnitWords): string | undefined {
  const { entry, head, second } = counted;
  const own = entry?.population;
  if (second >= 0 && own) {
    const other = tokens.lower[second]!;
    return `${own} and ${other}`;
  }
  for (let at = head - 1; at >= from; at--) {
    const named = words.populations.get(tokens.lower[at]!);
    if (named) return named;
  }
  return own;
}
