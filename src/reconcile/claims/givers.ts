import { contains, type Entity, overlaps, type Span } from '../../model/index.ts';
import type { Source } from '../profile/profile.ts';
import type { SpeakerMention } from '../speakers/mention.ts';
import { hasPhrase, spaced } from '../text/phrases.ts';
import { sentenceAt } from './parts.ts';
import { entityMention, ownVoice, speakerOf } from './speaking.ts';

/** Characters between a subject and its verb, and between a quoted clause and the figure that goes on from it. */
const VERB_REACH = 40;
const CLAUSE_REACH = 60;
const SPEAKING: ReadonlySet<Entity['type']> = new Set(['person', 'organisation', 'group']);

/**
 * Whose figure it is where no attribution holds it: of the body or person who "counted", "raised the toll to" or
 * "put it at" the figure in its sentence, of the speaker whose clause it continues, or else of the publisher.
 */
export function giverOf(source: Source, span: Span): SpeakerMention {
  const sentence: Span = source.sentences[sentenceAt(source, span)]?.span ?? span;
  return subjectOf(source, span, sentence) ?? continued(source, span, sentence) ?? ownVoice(source);
}

/** The last mention before the figure that a verb of giving figures follows. */
function subjectOf(source: Source, span: Span, sentence: Span): SpeakerMention | undefined {
  const { document, reading, lexicon } = source;
  const mention = reading.mentions.findLast((one) => {
    if (!contains(sentence, one.span) || one.span[1] > span[0]) return false;
    const entity = reading.entities.find(({ id }) => id === one.entity);
    if (!entity || !SPEAKING.has(entity.type)) return false;
    const after = spaced(document.text.slice(one.span[1], Math.min(span[0], one.span[1] + VERB_REACH)));
    return hasPhrase(after, lexicon.giving);
  });
  return mention && entityMention(source, mention.entity, mention.span);
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
