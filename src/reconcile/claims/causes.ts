import { contains, overlaps } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { findPhrase, hasPhrase, spaced } from '../text/phrases.ts';
import type { Claim } from './claim.ts';
import { figurelessClaim } from './figureless.ts';
import { stanceIn } from './figures.ts';
import { labelOf } from './labels.ts';
import { sentenceWords } from './parts.ts';
import type { Utterance } from './utterances.ts';

/** Words before a cause in which a negation bears on it. */
const NEGATED = 4;

/** How one person died, in whose words: "he fell", "a bullet hit him", "he did not fall", "I cannot say". */
export function causeClaims(
  source: Source,
  settingAt: SettingAt,
  utterances: readonly Utterance[],
  figures: readonly Claim[],
): readonly Claim[] {
  return utterances.flatMap((utterance) => {
    const { attribution, span } = utterance;
    if (!attribution || figures.some((claim) => overlaps(claim.span, span) && (claim.bounds?.point ?? 2) > 1))
      return [];
    const answer = answerIn(source, utterance);
    return answer ? [figurelessClaim(source, settingAt, utterance, { topic: 'cause', ...answer })] : [];
  });
}

/** Whether the sentence names a person who is not only its source. */
function namesPerson({ reading, sentences }: Source, sentence: number): boolean {
  const here = sentences[sentence]?.span;
  const persons = new Set(reading.entities.filter(({ type }) => type === 'person').map(({ id }) => id));
  const speakers = new Set(reading.attributions.map(({ speaker }) => speaker));
  return reading.mentions.some(
    ({ span, entity }) =>
      here !== undefined && contains(here, span) && persons.has(entity) && !speakers.has(entity),
  );
}

function answerIn(
  source: Source,
  { words, attribution, sentence }: Utterance,
): Pick<Claim, 'stance' | 'label'> | undefined {
  const { lexicon } = source;
  const stance = stanceIn(attribution);
  if (!hasPhrase(sentenceWords(source, sentence), lexicon.singular) && !namesPerson(source, sentence))
    return undefined;
  const kind = Object.keys(lexicon.causes).find((one) => hasPhrase(words, lexicon.causes[one] ?? []));
  if (!kind) return undefined;
  const phrase = findPhrase(words, lexicon.causes[kind] ?? [])!;
  const before = words
    .slice(0, words.indexOf(spaced(phrase)) + 1)
    .trim()
    .split(' ')
    .slice(-NEGATED);
  const negated = hasPhrase(` ${before.join(' ')} `, lexicon.negations);
  if (negated || stance === 'denies') return { stance: 'denies', label: labelOf(kind, phrase) };
  return { stance: stance === 'doubts' ? 'doubts' : 'asserts', label: labelOf(kind, phrase) };
}
