import type { MatterAccount, MatterDetail } from '../../../src/schema/api.ts';
import { t } from '../messages/index.ts';
import { language } from '../messages/language.ts';

/** The speaker's role, unless it only repeats words of the name. */
export function roleOf({
  speaker,
  speakerDescription,
}: Pick<MatterAccount, 'speaker' | 'speakerDescription'>): string | null {
  if (!speakerDescription) return null;
  const words = new Set(speaker?.toLowerCase().split(/\s+/));
  const adds = speakerDescription
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 4 && !words.has(word));
  return adds.length > 0 ? speakerDescription : null;
}

/** What a denial without words of its own denies: "what A and B say". Null for any other account. */
export function deniedIn(account: MatterAccount, matter: MatterDetail['matter']): string | null {
  if (account.stance !== 'denies' || account.description) return null;
  const others = matter.disputes
    .filter(({ kind, accounts }) => kind === 'denial' && accounts.includes(account.id))
    .map(({ accounts: [one, other] }) => (one === account.id ? other : one));
  const names = matter.accounts.flatMap(({ id, speaker }) =>
    others.includes(id) && speaker ? [speaker] : [],
  );
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(language).format(new Set(names));
  return t(names.length === 1 ? 'what {names} says' : 'what {names} say', { names: list });
}

/** Quotation marks of the text: the desk sets its own around the words. */
const QUOTES = /["“”„«»]/gu;

/** Whom the figure counts, in the words that follow it in the evidence ("terrorists"); null where all are bare numbers. */
export function countedIn({
  modifier,
  evidence,
}: {
  readonly modifier: string | null;
  readonly evidence: readonly { readonly words: string }[];
}): string | null {
  if (modifier === null) return null;
  for (const { words } of evidence) {
    const counted = /^.*\p{N}\s+(\P{N}*\p{L}{3}\P{N}*)$/u.exec(words)?.[1];
    if (counted) return counted.replaceAll(QUOTES, '').trim();
  }
  return null;
}
