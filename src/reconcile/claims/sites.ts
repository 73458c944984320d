import { contains, type Toponym } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { placeRef } from '../profile/settings.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import type { Claim } from './claim.ts';
import { BEFELL, TELLING } from './dates.ts';
import { figurelessClaim } from './figureless.ts';
import { labelOf, ruledOut, sameFigure } from './labels.ts';
import { attributionAround } from './parts.ts';
import type { Utterance } from './utterances.ts';

/** Where something happened, in whose words: "ambushed near Kolo", "at Wari, not near Kolo". */
export function siteClaims(
  source: Source,
  settingAt: SettingAt,
  utterances: readonly Utterance[],
  figures: readonly Claim[],
): readonly Claim[] {
  return [
    ...utterances.flatMap((utterance) => siteIn(source, settingAt, utterance)),
    ...figures.flatMap((figure) => siteOf(source, settingAt, figure)),
  ];
}

function siteIn(source: Source, settingAt: SettingAt, utterance: Utterance): readonly Claim[] {
  const { lexicon, document } = source;
  const kind = Object.keys(lexicon.happenings).find((one) =>
    hasPhrase(utterance.words, lexicon.happenings[one] ?? []),
  );
  if (!kind) return [];
  const sites = sitesIn(source, utterance.span);
  const isOut = ({ span }: Toponym): boolean => ruledOut(document.text, utterance.span, span, lexicon);
  const answer = sites.find((site) => !isOut(site) && isSiteAt(site, source));
  if (!answer) return [];
  const excludes = sites.filter(isOut).map((site) => labelOf(kind, placeRef(site).key));
  return [siteClaim(source, settingAt, utterance, answer, kind, excludes)];
}

/** The one place beside a figure on which a speaker sets what it counts. */
function siteOf(source: Source, settingAt: SettingAt, figure: Claim): readonly Claim[] {
  const { measure, bounds, setting, sentence } = figure;
  if (!measure || !BEFELL.has(measure) || !bounds || (bounds.point ?? bounds.low ?? 0) < TELLING) return [];
  if (!setting.dated || !setting.placed || figure.replaced || figure.stance !== 'asserts') return [];
  const here = source.sentences[sentence]?.span;
  const sites = here ? sitesIn(source, here) : [];
  const [site, ...others] = sites.filter((one) => isSiteAt(one, source));
  if (!site || others.length > 0 || setting.places[0]?.key !== placeRef(site).key) return [];
  const attribution = attributionAround(source, figure.span);
  const utterance: Utterance = { span: figure.span, sentence, attribution, words: spaced(figure.words) };
  const claim = siteClaim(source, settingAt, utterance, site, sameFigure(figure), []);
  return [{ ...claim, speaker: figure.speaker, population: figure.population }];
}

/** Single places within a stretch, in its order. */
const sitesIn = ({ reading }: Source, within: Toponym['span']): readonly Toponym[] =>
  reading.toponyms.filter((site) => contains(within, site.span) && !placeRef(site).wide);

/** The words before the place set something in it, rather than saying where somebody comes from. */
function isSiteAt({ span }: Toponym, { document, lexicon }: Source): boolean {
  const before = spaced(document.text.slice(Math.max(0, span[0] - REACH), span[0]));
  return lexicon.sitePrepositions.some((word) => before.endsWith(` ${word} `));
}

/** Characters in which the words before a place stand. */
const REACH = 16;

function siteClaim(
  source: Source,
  settingAt: SettingAt,
  utterance: Utterance,
  site: Toponym,
  kind: string,
  excludes: readonly string[],
): Claim {
  const place = placeRef(site);
  const label = labelOf(kind, place.key);
  const claim = figurelessClaim(source, settingAt, utterance, {
    topic: 'place',
    stance: 'asserts',
    label,
    span: site.span,
  });
  return {
    ...claim,
    setting: { ...claim.setting, places: [place], placed: true },
    excludes,
    answer: site.name,
  };
}
