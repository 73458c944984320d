import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import type { AccountStance } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SettingAt } from '../profile/settings.ts';
import { hasPhrase } from '../text/phrases.ts';
import type { Claim, Topic } from './claim.ts';
import { stanceIn } from './figures.ts';
import { measuresIn, numbersIn, stemsOf, surroundingsOf } from './parts.ts';
import { speakerOf } from './speaking.ts';
import type { Utterance } from './utterances.ts';

/** Words of a content that says no more than "these allegations". */
const FEW = 4;

/** "The count of the league": a determiner, a noun for what was said, and no clause of its own. */
const opensWithReport = (
  [determiner = '', noun = '', next = '']: readonly string[],
  anaphora: readonly string[],
  determiners: readonly string[],
): boolean =>
  determiners.includes(determiner) &&
  !anaphora.includes(determiner) &&
  anaphora.includes(noun) &&
  !anaphora.includes(next);

const isAnaphoric = (words: string, { anaphora, nameless, rejections }: LedgerLexicon): boolean =>
  opensWithReport(words.trim().split(' '), anaphora, nameless) ||
  (words.trim().split(' ').length <= FEW && hasPhrase(words, anaphora)) ||
  (anaphora.includes(words.trim().split(' ')[0]!) && hasPhrase(words, rejections));

/** A claim without a figure, made of an utterance. */
export function figurelessClaim(
  source: Source,
  settingAt: SettingAt,
  utterance: Utterance,
  what: {
    readonly topic: Topic;
    readonly stance: AccountStance;
    readonly label: string | null;
    readonly span?: Claim['span'];
    readonly speaker?: Claim['speaker'];
    readonly population?: Claim['population'];
    readonly told?: boolean;
  },
): Claim {
  const { document, lexicon } = source;
  const { attribution } = utterance;
  const span = what.span ?? utterance.span;
  const around = surroundingsOf(source, span);
  return {
    id: `${document.id}:${span[0]}-${span[1]}:${what.topic}:${what.stance}:${what.label ?? ''}`,
    document: document.id,
    published: document.date ?? null,
    span,
    words: document.text.slice(...span),
    annotations: attribution ? [attribution.id] : [],
    speaker: what.speaker ?? speakerOf(source, attribution),
    topic: what.topic,
    stance: what.stance,
    bounds: null,
    measure: null,
    unit: null,
    counted: '',
    grouped: false,
    population: what.population ?? null,
    bare: what.population === undefined || what.population === null,
    label: what.label,
    setting: settingAt(span, around.sentence, attribution ? utterance.span : null, null),
    sentence: around.sentence,
    paragraph: around.paragraph,
    stems: stemsOf(utterance.words),
    told: what.told ?? stanceIn(attribution) !== 'asserts',
    anaphoric: isAnaphoric(utterance.words, lexicon),
    speaksOf: measuresIn(utterance.words, source),
    nearby: new Set(),
    numbers: numbersIn(source, source.sentences[around.sentence]?.span ?? span),
    partial: false,
    ofIllness: hasPhrase(around.paragraphWords, lexicon.illness),
    total: false,
    separate: false,
    replaced: false,
  };
}
