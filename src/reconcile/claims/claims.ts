import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { causeClaims } from './causes.ts';
import type { Claim } from './claim.ts';
import { dateClaims } from './dates.ts';
import { descriptionClaims } from './descriptions.ts';
import { figureClaims } from './figures.ts';
import { withJointSpeakers } from './joint.ts';
import { perpetratorClaims } from './perpetrators.ts';
import { refusalClaims } from './refusals.ts';
import { siteClaims } from './sites.ts';
import { utterancesOf } from './utterances.ts';
import { verdictClaims } from './verdicts.ts';

/** All claims of a document, in the order of its text. */
export function claimsOf(source: Source, settingAt: SettingAt): readonly Claim[] {
  const figures = figureClaims(source, settingAt);
  const utterances = utterancesOf(source);
  const claims = [
    ...figures,
    ...refusalClaims(source, settingAt, utterances, figures),
    ...verdictClaims(source, settingAt, utterances),
    ...descriptionClaims(source, settingAt, utterances, figures),
    ...perpetratorClaims(source, settingAt, utterances),
    ...causeClaims(source, settingAt, utterances, figures),
    ...dateClaims(source, settingAt, utterances, figures),
    ...siteClaims(source, settingAt, utterances, figures),
  ];
  return [...withJointSpeakers(source, claims)].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.id < b.id ? -1 : 1),
  );
}
