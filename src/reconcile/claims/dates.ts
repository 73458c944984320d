import { contains, type Measure, type Span, type Timex } from '../../model/index.ts';
import { period } from '../matters/question.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { daysBetween, daysFrom } from '../time/days.ts';
import type { Claim } from './claim.ts';
import { figurelessClaim } from './figureless.ts';
import { isOnce, labelOf, rangeLabel, ruledOut, sameFigure } from './labels.ts';
import { attributionAround } from './parts.ts';
import type { Utterance } from './utterances.ts';

/** What befell people, whose day may be told in two ways. */
export const BEFELL: ReadonlySet<Measure> = new Set<Measure>([
  'killed',
  'injured',
  'casualties',
  'missing',
  'abducted',
  'detained',
]);
/** Smaller figures are said of too many things. */
export const TELLING = 5;
/** Longer times are no answer to when it happened. */
const LONGEST = 31;
/** Days of the times that are told with a figure. */
const EXACT = 5;

/** When something happened, in whose words: "they landed on Saturday", "they have been here since June". */
export function dateClaims(
  source: Source,
  settingAt: SettingAt,
  utterances: readonly Utterance[],
  figures: readonly Claim[],
): readonly Claim[] {
  return [
    ...utterances.flatMap((utterance) => happeningIn(source, settingAt, utterance)),
    ...figures.flatMap((figure) => dayOf(source, settingAt, figure)),
  ];
}

function happeningIn(source: Source, settingAt: SettingAt, utterance: Utterance): readonly Claim[] {
  const { lexicon, document } = source;
  const kind = Object.keys(lexicon.happenings).find((one) =>
    hasPhrase(utterance.words, lexicon.happenings[one] ?? []),
  );
  if (!kind || !(utterance.attribution || isOnce(kind))) return [];
  const times = timesIn(source, utterance.span, Number.POSITIVE_INFINITY)
    .map((time) => (isOnce(kind) ? begun(time, source) : time))
    .filter(({ earliest, latest }) => daysBetween(earliest!, latest!) < LONGEST);
  const isOut = ({ span }: Timex): boolean => ruledOut(document.text, utterance.span, span, lexicon);
  const answer = times.find((time) => !isOut(time));
  if (!answer) return [];
  const excludes = times.filter(isOut).map((time) => labelOf(kind, rangeLabel(time.earliest!, time.latest!)));
  return [dateClaim(source, settingAt, utterance, answer, kind, excludes)];
}

/** "Since the end of June": they came then, whatever the time goes on to. */
function begun(time: Timex, { document, lexicon }: Source): Timex {
  const before = spaced(document.text.slice(Math.max(0, time.span[0] - SINCE), time.span[0]));
  if (!lexicon.since.some((word) => before.endsWith(` ${word} `) || before.endsWith(` ${word} the `)))
    return time;
  const end = daysFrom(time.earliest!, FEW);
  return time.latest! > end ? { ...time, latest: end } : time;
}

/** Characters in which "since" precedes a time; days that "the end of June" has. */
const SINCE = 12;
const FEW = 10;

/** The day on which a speaker sets what a figure counts, where its date stands in the sentence of the figure. */
function dayOf(source: Source, settingAt: SettingAt, figure: Claim): readonly Claim[] {
  const { measure, bounds, setting, sentence } = figure;
  if (!measure || !BEFELL.has(measure) || !bounds || (bounds.point ?? bounds.low ?? 0) < TELLING) return [];
  if (!setting.dated || !setting.placed || figure.replaced || figure.stance !== 'asserts') return [];
  const here = source.sentences[sentence]?.span;
  const time =
    here &&
    timesIn(source, here, EXACT).find(
      ({ span, earliest, latest }) =>
        earliest === setting.start &&
        latest === setting.end &&
        /\d/u.test(source.document.text.slice(...span)),
    );
  if (!time) return [];
  const attribution = attributionAround(source, figure.span);
  const utterance: Utterance = { span: figure.span, sentence, attribution, words: spaced(figure.words) };
  const claim = dateClaim(source, settingAt, utterance, time, sameFigure(figure), []);
  return [{ ...claim, speaker: figure.speaker, setting, population: figure.population }];
}

function timesIn({ reading }: Source, within: Span, longest: number): readonly Timex[] {
  return reading.timexes.filter(
    ({ span, type, earliest, latest }) =>
      (type === 'DATE' || type === 'TIME') &&
      earliest !== undefined &&
      latest !== undefined &&
      contains(within, span) &&
      daysBetween(earliest, latest) < longest,
  );
}

function dateClaim(
  source: Source,
  settingAt: SettingAt,
  utterance: Utterance,
  { span, earliest, latest }: Timex,
  kind: string,
  excludes: readonly string[],
): Claim {
  const label = labelOf(kind, rangeLabel(earliest!, latest!));
  const claim = figurelessClaim(source, settingAt, utterance, {
    topic: 'date',
    stance: 'asserts',
    label,
    span,
  });
  const answer = period(earliest!, latest!, source.lexicon.questions.months);
  return { ...claim, excludes, ...(answer ? { answer } : {}) };
}
