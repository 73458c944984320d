import type { AccountStance } from '../../model/index.ts';
import { overlaps } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import type { Claim } from './claim.ts';
import { figurelessClaim } from './figureless.ts';
import { stanceIn } from './figures.ts';
import { populationOf } from './populations.ts';
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
  const claims: Claim[] = [];
  for (const utterance of utterances) {
    const stance = refusalIn(source, utterance);
    if (!stance || figures.some((claim) => overlaps(claim.span, utterance.span))) continue;
    const population = populationOf(undefined, utterance.words, '', source.lexicon);
    claims.push(
      figurelessClaim(source, settingAt, utterance, { topic: 'refusal', stance, label: null, population }),
    );
  }
  return claims;
}

function refusalIn({ lexicon }: Source, { attribution, words }: Utterance): AccountStance | undefined {
  const stance = stanceIn(attribution);
  if (stance === 'denies' || stance === 'doubts' || stance === 'cannotConfirm') return stance;
  const plain = lexicon.notNegating.reduce((text, phrase) => text.replaceAll(spaced(phrase), ' '), words);
  return hasPhrase(plain, lexicon.negations) ? 'denies' : undefined;
}
