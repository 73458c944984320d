import type { RivalDescriptions } from '../../languages/lexicon/ledger.ts';
import { contains, lengthOf, type Span } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';
import type { Claim } from './claim.ts';
import { figurelessClaim } from './figureless.ts';
import { stanceIn } from './figures.ts';
import { labelOf } from './labels.ts';
import { speakerOf } from './speaking.ts';
import type { Utterance } from './utterances.ts';

/** Characters before a describing word in which a negation, or a word such as "are", bears on it. */
const REACH = 40;
/** Characters after a figure in which the noun that it counts stands. */
const NOUN = 30;

/** Who calls the same men what: "instructors" in one mouth and "mercenaries" in another. */
export function descriptionClaims(
  source: Source,
  settingAt: SettingAt,
  utterances: readonly Utterance[],
  figures: readonly Claim[],
): readonly Claim[] {
  return source.lexicon.descriptions.flatMap((topic) => [
    ...utterances.flatMap((utterance) => wordClaims(source, settingAt, utterance, topic, figures)),
    ...utterances.flatMap((utterance) => doubtClaims(source, settingAt, utterance, topic)),
    ...utterances.flatMap((utterance) => invertedClaims(source, settingAt, utterance, topic)),
  ]);
}

function wordClaims(
  source: Source,
  settingAt: SettingAt,
  utterance: Utterance,
  { topic, rivals }: RivalDescriptions,
  figures: readonly Claim[],
): readonly Claim[] {
  const { document, lexicon } = source;
  const claims: Claim[] = [];
  for (const word of wordsOf(document.text.slice(...utterance.span), utterance.span[0])) {
    const rival = rivals.find(({ words }) => words.includes(word.fold));
    if (!rival) continue;
    const before = spaced(
      document.text
        .slice(Math.max(utterance.span[0], word.span[0] - REACH), word.span[0])
        .replace(/^.*[,;:.]/su, ''),
    );
    const counted = figures.find(({ span }) => contains(span, word.span) || isNounOf(span, word.span));
    const called = utterance.attribution || counted || hasPhrase(before, lexicon.copulas);
    if (!called) continue;
    const stance = hasPhrase(before, lexicon.negations) ? 'denies' : 'asserts';
    claims.push(
      figurelessClaim(source, settingAt, utterance, {
        topic: 'description',
        stance,
        label: labelOf(topic, rival.name),
        span: word.span,
        ...(counted ? { speaker: counted.speaker } : {}),
      }),
    );
  }
  return claims;
}

const isNounOf = (figure: Span, word: Span): boolean => word[0] >= figure[1] && word[0] - figure[1] <= NOUN;

/** "Unable to determine their status". */
function doubtClaims(
  source: Source,
  settingAt: SettingAt,
  utterance: Utterance,
  { topic }: RivalDescriptions,
): readonly Claim[] {
  const stance = stanceIn(utterance.attribution);
  const unsure = stance === 'cannotConfirm' || hasPhrase(utterance.words, source.lexicon.unable);
  if (!unsure || !hasPhrase(utterance.words, source.lexicon.identity)) return [];
  return [
    figurelessClaim(source, settingAt, utterance, {
      topic: 'description',
      stance: 'cannotConfirm',
      label: labelOf(topic, ''),
    }),
  ];
}

/**
 * "Instructors, the government insists": where the men described are read as the source and a body is all that they
 * say, the order of the words was turned round in writing or translation, and the description is the body's.
 */
function invertedClaims(
  source: Source,
  settingAt: SettingAt,
  utterance: Utterance,
  { topic, rivals }: RivalDescriptions,
): readonly Claim[] {
  const { document, reading } = source;
  const { attribution, span } = utterance;
  const said = attribution?.sources[0];
  if (!attribution || !said) return [];
  const words = wordsOf(document.text.slice(...said), said[0]);
  const word = words.find(({ fold }) => rivals.some((rival) => rival.words.includes(fold)));
  const body = reading.mentions.find(
    (mention) => contains(span, mention.span) && lengthOf(span) - lengthOf(mention.span) <= ARTICLE,
  );
  const entity = reading.entities.find(({ id }) => id === body?.entity);
  if (!word || entity?.subtype !== 'government') return [];
  const rival = rivals.find((one) => one.words.includes(word.fold))!;
  const speaker = speakerOf(source, { ...attribution, sources: [], speaker: entity.id });
  const what = {
    topic: 'description',
    stance: 'asserts',
    label: labelOf(topic, rival.name),
    span: word.span,
    speaker,
  } as const;
  return [figurelessClaim(source, settingAt, utterance, what)];
}

/** Length of an article and a space. */
const ARTICLE = 4;
