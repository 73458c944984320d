import type { LedgerLexicon } from '../../languages/lexicon/ledger.ts';
import {
  type Attribution,
  contains,
  type Entity,
  type Mention,
  overlaps,
  type Span,
} from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SpeakerMention } from '../speakers/mention.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { sentenceAt } from './parts.ts';
import { entityMention, ownVoice, speakerOf } from './speaking.ts';

/** Characters between a subject and its verb, and between a quoted clause and the figure that goes on from it. */
const VERB_REACH = 40;
const CLAUSE_REACH = 60;
/** Characters in which "said" follows a name, or "according to" precedes it. */
const SAYING_REACH = 18;
const SPEAKING: ReadonlySet<Entity['type']> = new Set(['person', 'organisation', 'group', 'facility']);

/** Whose figure it is, and whether they confirm what others said. */
export interface Giver {
  readonly speaker: SpeakerMention;
  readonly confirms: boolean;
}

/**
 * Whose figure it is where no attribution holds it: of the body or person who "counted", "raised the toll to" or
 * "put it at" the figure in its sentence, of the speaker whose clause it continues or who is named after it
 * ("..., the mayor said"), or else of the publisher.
 */
export function giverOf(source: Source, span: Span): Giver {
  const sentence: Span = source.sentences[sentenceAt(source, span)]?.span ?? span;
  const told = (speaker: SpeakerMention | undefined): Giver | undefined =>
    speaker && { speaker, confirms: false };
  return (
    subjectOf(source, span, sentence) ??
    relativeOf(source, span, sentence) ??
    agentOf(source, span, sentence) ??
    told(namedBefore(source, span, sentence)) ??
    told(continued(source, span, sentence)) ??
    told(namedAfter(source, span, sentence)) ?? { speaker: ownVoice(source), confirms: false }
  );
}

/** "The group notes that the ministry announced 12": within what somebody says, the figure of another. */
export function nestedGiver(source: Source, span: Span, attribution: Attribution): Giver | undefined {
  const content = attribution.contents.find((one) => contains(one, span));
  const giver = content && (subjectOf(source, span, content) ?? relativeOf(source, span, content));
  const relay = speakerOf(source, attribution);
  if (!giver || giver.speaker.key === relay.key) return undefined;
  return { ...giver, speaker: { ...giver.speaker, via: relay.name ? [relay.name] : [] } };
}

/** The last mention before the figure that a verb of giving figures follows. */
function subjectOf(source: Source, span: Span, sentence: Span): Giver | undefined {
  const { document, lexicon } = source;
  const after = ({ span: [, end] }: Mention): string =>
    spaced(document.text.slice(end, Math.min(span[0], end + VERB_REACH)));
  const able = speakingMentions(source, [sentence[0], span[0]]);
  const mention =
    able.findLast((one) => isGiving(after(one), lexicon)) ??
    speakingMentions(source, [sentence[0], span[0]], true).findLast((one) =>
      beginsGiving(after(one), lexicon),
    );
  const speaker = mention && entityMention(source, mention.entity, mention.span);
  return mention && speaker && { speaker, confirms: hasPhrase(after(mention), lexicon.confirming) };
}

/** "The figure of 14 that the prefect's office gave". */
function relativeOf(source: Source, span: Span, within: Span): Giver | undefined {
  const { document, lexicon } = source;
  const mention = speakingMentions(source, [span[1], within[1]], true).find(({ span: [start, end] }) => {
    const between = spaced(document.text.slice(span[1], Math.min(start, span[1] + VERB_REACH)));
    const after = spaced(document.text.slice(end, end + SAYING_REACH));
    return (
      start - span[1] < VERB_REACH &&
      hasPhrase(between, lexicon.relatives) &&
      lexicon.giving.some((verb) => after.startsWith(spaced(verb)))
    );
  });
  const speaker = mention && entityMention(source, mention.entity, mention.span);
  return speaker && { speaker, confirms: false };
}

/** "14,000 reported by the district". */
function agentOf(source: Source, span: Span, within: Span): Giver | undefined {
  const { document, lexicon } = source;
  const mention = speakingMentions(source, [span[1], within[1]], true).find(({ span: [start] }) => {
    if (start - span[1] > VERB_REACH) return false;
    const between = spaced(document.text.slice(span[1], start)).trimEnd();
    return lexicon.byAgent.some((by) =>
      lexicon.giving.some((verb) => [by, `${by} the`].some((end) => between === ` ${verb} ${end}`)),
    );
  });
  const speaker = mention && entityMention(source, mention.entity, mention.span);
  return speaker && { speaker, confirms: false };
}

const beginsGiving = (words: string, { giving, byAgent }: LedgerLexicon): boolean =>
  giving.some(
    (verb) =>
      words.startsWith(spaced(verb)) &&
      !byAgent.some((word) => words.startsWith(`${word} `, spaced(verb).length)),
  );

/** A verb of giving figures, and not its passive: who was "identified by witnesses" gave nothing. */
const isGiving = (words: string, { giving, byAgent }: LedgerLexicon): boolean =>
  giving.some((verb) => {
    const phrase = spaced(verb);
    const at = words.indexOf(phrase);
    return at >= 0 && !byAgent.some((word) => words.startsWith(`${word} `, at + phrase.length));
  });

/** "The mayor said on Friday that soldiers ... had killed 12": nobody else is read as the one who says it. */
function namedBefore(source: Source, span: Span, sentence: Span): SpeakerMention | undefined {
  const { document, lexicon } = source;
  const mention = speakingMentions(source, [sentence[0], span[0]]).find(({ span: [, end] }) => {
    const after = spaced(document.text.slice(end, Math.min(span[0], end + SAYING_REACH)));
    return lexicon.saying.some((verb) => after.startsWith(spaced(verb)));
  });
  return mention && entityMention(source, mention.entity, mention.span);
}

/** "..., the mayor said", "..., according to the mayor": the first mention after the figure that is a speaker so. */
function namedAfter(source: Source, span: Span, sentence: Span): SpeakerMention | undefined {
  const { document, lexicon } = source;
  const mention = speakingMentions(source, [span[1], sentence[1]]).find(({ span: [start, end] }) => {
    const after = spaced(document.text.slice(end, end + SAYING_REACH));
    const before = spaced(document.text.slice(Math.max(span[1], start - SAYING_REACH), start));
    return (
      lexicon.saying.some((verb) => after.startsWith(spaced(verb))) ||
      lexicon.accordingTo.some(
        (phrase) => before.endsWith(spaced(phrase)) || before.endsWith(`${spaced(phrase)}the `),
      )
    );
  });
  return mention && entityMention(source, mention.entity, mention.span);
}

/** "The province", "the municipality": places that count. */
const isBodyOfPlace = ({ type, name }: Entity, bodies: readonly string[]): boolean =>
  type === 'place' && hasPhrase(spaced(name), bodies);

/** Mentions within a stretch of people and bodies that can speak, or of `all`; those who are counted do not. */
export function speakingMentions(source: Source, within: Span, all = false): readonly Mention[] {
  const { reading, lexicon } = source;
  const able = new Set([...lexicon.bodies, ...lexicon.crowds, ...lexicon.speakingRoles]);
  return reading.mentions.filter((mention) => {
    if (!contains(within, mention.span)) return false;
    const entity = reading.entities.find(({ id }) => id === mention.entity);
    if (!entity || !(SPEAKING.has(entity.type) || isBodyOfPlace(entity, lexicon.bodies))) return false;
    if (reading.estimates.some((estimate) => overlaps(estimate.span, mention.span))) return false;
    return (
      all ||
      /\s?\p{Lu}/u.test(entity.name) ||
      spaced(entity.name)
        .trim()
        .split(' ')
        .some((word) => able.has(word))
    );
  });
}

/** "The union said a man had died, taking the dead to seven": nobody else is named between the clause and the figure. */
function continued(source: Source, span: Span, sentence: Span): SpeakerMention | undefined {
  const { reading } = source;
  const speaking = reading.attributions.filter(({ contents }) =>
    contents.some((one) => overlaps(one, sentence)),
  );
  const [only] = speaking;
  if (!only || speaking.length > 1 || only.mode === 'direct') return undefined;
  const end = Math.max(...only.contents.filter((one) => overlaps(one, sentence)).map((one) => one[1]));
  if (end > span[0] || span[0] - end > CLAUSE_REACH) return undefined;
  const between = reading.mentions.some((one) => {
    const entity = reading.entities.find(({ id }) => id === one.entity);
    return one.span[0] >= end && one.span[1] <= span[0] && entity !== undefined && SPEAKING.has(entity.type);
  });
  return between ? undefined : speakerOf(source, only);
}
