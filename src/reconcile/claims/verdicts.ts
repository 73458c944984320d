import { type Mention, overlaps, type Span, trimmed } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { findPhrase, hasPhrase, spaced } from '../text/phrases.ts';
import type { Claim } from './claim.ts';
import { figurelessClaim } from './figureless.ts';
import { speakingMentions } from './givers.ts';
import { attributionAround } from './parts.ts';
import { entityMention, speakerOf } from './speaking.ts';
import type { Utterance } from './utterances.ts';

/** Characters between a speaker and what they do. */
const REACH = 40;

/** Characters of what may stand before the verb ("has", "on Monday"). */
const AUXILIARY = 12;

type Verdict = 'doubts' | 'revises';

/**
 * What somebody does to a figure without giving another: "the governor cast doubt on the toll", "the union withdrew its
 * count", “our count was wrong”. A figure that is taken back is the speaker's own.
 */
export function verdictClaims(
  source: Source,
  settingAt: SettingAt,
  utterances: readonly Utterance[],
): readonly Claim[] {
  const told = source.sentences.flatMap(({ span }, sentence) =>
    verdictsIn(source, settingAt, span, sentence),
  );
  const admitted = utterances.flatMap((utterance) => admission(source, settingAt, utterance));
  return [...told, ...admitted.filter((one) => !told.some((other) => other.sentence === one.sentence))];
}

function verdictsIn(source: Source, settingAt: SettingAt, span: Span, sentence: number): readonly Claim[] {
  const { lexicon, reading } = source;
  for (const mention of speakingMentions(source, span)) {
    const found = verdictAfter(source, mention, span);
    if (!found) continue;
    const words = spaced(source.document.text.slice(...found.span));
    if (!hasPhrase(words, lexicon.counts)) continue;
    // What the reading holds to be doubted, in words that only point to it, is a doubt already.
    const read = reading.attributions.some(
      ({ stance, contents }) =>
        stance === 'doubts' && contents.some((one) => overlaps(one, found.span) && isShort(source, one)),
    );
    if (found.stance === 'doubts' && read) continue;
    const speaker = entityMention(source, mention.entity, mention.span);
    if (!speaker) continue;
    // In "the union said the army withdrew its count" it is on the union's word that the army did.
    const around = attributionAround(source, mention.span);
    const via = around ? speakerOf(source, around).name : null;
    const utterance: Utterance = { span: found.span, sentence, attribution: undefined, words };
    const claim = figurelessClaim(source, settingAt, utterance, {
      topic: 'refusal',
      stance: found.stance,
      label: null,
      speaker: via ? { ...speaker, via: [via] } : speaker,
      told: true,
    });
    return [{ ...claim, anaphoric: true }];
  }
  return [];
}

/** "The figure": too few words to say of themselves what is doubted. */
const isShort = ({ document }: Source, span: Span): boolean =>
  spaced(document.text.slice(...span))
    .trim()
    .split(' ').length <= FEW;

const FEW = 4;

/** What follows a speaker: the words from the verb to the end of the clause, and what they do. */
function verdictAfter(
  { document, lexicon }: Source,
  { span: [, end] }: Mention,
  sentence: Span,
): { readonly stance: Verdict; readonly span: Span } | undefined {
  const near = spaced(document.text.slice(end, Math.min(sentence[1], end + REACH)));
  const stance: Verdict | undefined = hasPhrase(near, lexicon.retractions)
    ? 'revises'
    : hasPhrase(near, lexicon.questioning)
      ? 'doubts'
      : undefined;
  if (!stance) return undefined;
  const phrase = findPhrase(near, stance === 'revises' ? lexicon.retractions : lexicon.questioning)!;
  if (near.indexOf(spaced(phrase)) > AUXILIARY) return undefined;
  const first = phrase.split(' ')[0]!;
  const at = document.text.toLowerCase().indexOf(first, end);
  if (at < 0 || at > end + REACH) return undefined;
  const clause = /^[^.;:\n]*/u.exec(document.text.slice(at, sentence[1]))?.[0] ?? '';
  const span = trimmed(document.text, [at, at + clause.length]);
  return span && { stance, span };
}

/** “Our count was wrong”: somebody says it of what they gave themselves. */
function admission(source: Source, settingAt: SettingAt, utterance: Utterance): readonly Claim[] {
  const { lexicon } = source;
  const { words, attribution } = utterance;
  if (!attribution || !hasPhrase(words, lexicon.retractions)) return [];
  if (!hasPhrase(words, lexicon.firstPerson) || !hasPhrase(words, lexicon.counts)) return [];
  const what = { topic: 'refusal', stance: 'revises', label: null, told: true } as const;
  return [{ ...figurelessClaim(source, settingAt, utterance, what), anaphoric: true }];
}
