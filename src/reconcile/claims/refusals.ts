import type { AccountStance } from '../../model/index.ts';
import { overlaps, trimmed } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import type { Claim } from './claim.ts';
import { figurelessClaim } from './figureless.ts';
import { stanceIn } from './figures.ts';
import { attributionAround } from './parts.ts';
import { populationOf } from './populations.ts';
import { speakerOf } from './speaking.ts';
import type { Utterance } from './utterances.ts';

/**
 * Denials, doubts and the inability to confirm, in words without a figure. What they refuse is found later, among
 * the matters: a refusal that finds nothing is no account.
 */
export function refusalClaims(
  source: Source,
  settingAt: SettingAt,
  utterances: readonly Utterance[],
  figures: readonly Claim[],
): readonly Claim[] {
  const claims: Claim[] = rejectedFigures(source, settingAt, figures);
  for (const utterance of utterances) {
    const refusal = refusalIn(source, utterance);
    if (!refusal || figures.some((claim) => overlaps(claim.span, utterance.span))) continue;
    if (refusal.stance !== 'denies' && speakerOf(source, utterance.attribution).kind === 'unknown') continue;
    if (isTooShort(utterance, source)) continue;
    const population = populationOf(undefined, utterance.words, '', source.lexicon);
    claims.push(
      figurelessClaim(source, settingAt, utterance, {
        topic: 'refusal',
        ...refusal,
        label: null,
        population,
      }),
    );
  }
  return claims;
}

/** "The figure of 400 is an invention": the words after a figure that reject it, on the word of whose sentence it is. */
function rejectedFigures(source: Source, settingAt: SettingAt, figures: readonly Claim[]): Claim[] {
  return figures.flatMap((figure) => {
    const end = source.sentences[figure.sentence]?.span[1] ?? figure.span[1];
    const span = trimmed(source.document.text, [figure.span[1], end]);
    const words = span ? spaced(source.document.text.slice(...span)) : '';
    if (!span || !hasPhrase(words, source.lexicon.rejections)) return [];
    const attribution = attributionAround(source, figure.span);
    const utterance: Utterance = { span, sentence: figure.sentence, attribution, words };
    return [
      figurelessClaim(source, settingAt, utterance, {
        topic: 'refusal',
        stance: 'denies',
        label: null,
        population: figure.population,
        told: true,
      }),
    ];
  });
}

/** In the publisher's own voice only a negation among the first words (with the space before them) denies. */
const OPENING = 5;

/** A few words that neither point back nor deny in themselves ("the bodies") say too little of what is refused. */
const isTooShort = ({ words, attribution }: Utterance, { lexicon }: Source): boolean =>
  attribution !== undefined &&
  words.trim().split(' ').length < FEW &&
  !hasPhrase(words, [...lexicon.anaphora, ...lexicon.negations, ...lexicon.rejections]);

const FEW = 4;

function refusalIn(
  { lexicon }: Source,
  { attribution, words }: Utterance,
): { readonly stance: AccountStance; readonly told: boolean } | undefined {
  const stance = stanceIn(attribution);
  if (stance === 'denies' || stance === 'doubts' || stance === 'cannotConfirm') return { stance, told: true };
  if (attribution && hasPhrase(words, lexicon.doubting)) return { stance: 'doubts', told: true };
  if (hasPhrase(words, lexicon.unable)) return { stance: 'cannotConfirm', told: attribution !== undefined };
  if (attribution && hasPhrase(words, lexicon.rejections)) return { stance: 'denies', told: true };
  const plain = lexicon.notNegating.reduce((text, phrase) => text.replaceAll(spaced(phrase), ' '), words);
  const first = attribution ? plain : `${plain.split(' ').slice(0, OPENING).join(' ')} `;
  return hasPhrase(first, lexicon.negations) ? { stance: 'denies', told: false } : undefined;
}
