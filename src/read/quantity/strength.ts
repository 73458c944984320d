import type { Amount } from './amount.ts';
import { bare } from './bare.ts';
import type { Draft } from './draft.ts';
import type { QuantityGrammar } from './grammar.ts';
import type { Sentence } from './measure.ts';
import type { Counted } from './noun-phrase.ts';

/** "A 3,000-strong force", "the crowd was 500 strong": the people of a group that is named beside its strength. */
export function strengthDraft(
  amount: Amount,
  counted: Counted,
  sentence: Sentence,
  { lexicon: { strength, groups } }: QuantityGrammar,
): Draft | undefined {
  const { tokens, from, to } = sentence;
  const at = tokens.lower[amount.last] === '-' ? amount.last + 1 : amount.last;
  if (!strength.includes(tokens.lower[at] ?? '')) return undefined;
  const own = tokens.lower.slice(at, Math.min(to, Math.max(at + 1, counted.last)));
  const before = tokens.lower.slice(from, amount.first).reverse();
  const group = [...own, ...before].find((word) => Object.hasOwn(groups, word));
  if (group === undefined) return undefined;
  const last = Math.max(at + 1, counted.last);
  return { ...bare(amount, { ...counted, last }, sentence), unit: 'people', measure: groups[group] };
}
