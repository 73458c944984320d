import type { AccessLimit, Event, Participant, Role, Span } from '../../model/index.ts';
import { overlaps } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { createNounTypes } from '../entities/noun-types.ts';
import { readWordFacts } from '../entities/word-facts.ts';
import { defineStage, type Stage } from '../stage.ts';
import { findLimits } from './access.ts';
import { bodiesIn } from './bodies.ts';
import { certaintyOf, isNegated } from './certainty.ts';
import { attributionAround, entityIn, nearest, type Surroundings, surroundingsOf } from './circumstances.ts';
import { findParticipants } from './participants.ts';
import { treeOf } from './tree.ts';
import { type EventView, findTriggers, type Triggered } from './triggers.ts';

const VERSION = '2';

/** Finds events and limits of access. */
export function createEventStage({ language, weights }: Resources): Stage {
  const { event: lexicon } = language;
  const facts = readWordFacts(weights('words'));
  const nouns = createNounTypes(language.entities, facts);
  return defineStage({
    name: 'event',
    kind: 'recognise',
    requires: [
      'tokens',
      'sentences',
      'syntax',
      'names',
      'timexes',
      'toponyms',
      'estimates',
      'mentions',
      'attributions',
      'hedges',
    ],
    assigns: ['events', 'access'],
    run: (layers) => {
      const { tokens, sentences, syntax } = layers;
      const tree = treeOf(tokens, syntax, sentences, lexicon.innerPrepositions);
      const bodies = bodiesIn(layers, tree, lexicon, nouns, facts);
      const view: EventView = { tokens, syntax, tree, bodies, lexicon };
      const surroundings = surroundingsOf(layers);
      const events: Event[] = [];
      const access: AccessLimit[] = [];
      for (const [n, sentence] of sentences.entries()) {
        const around = surroundings(n);
        for (const found of findTriggers(view, sentence.first, sentence.last)) {
          events.push(describe(found, around, `v${events.length + 1}`));
        }
        for (const { kind, span } of findLimits(sentence, tokens, syntax, tree, lexicon)) {
          access.push({
            id: `x${access.length + 1}`,
            kind,
            span,
            ...circumstances(around, span),
            provenance: by('access'),
          });
        }
      }
      return { events, access };

      function describe(found: Triggered, around: Surroundings, id: string): Event {
        const trigger: Span = [tokens.start[found.token]!, tokens.end[found.last]!];
        const attribution = attributionAround(around, trigger);
        const hedged = attribution === undefined && around.hedges.some(({ span }) => overlaps(span, trigger));
        const denied = isNegated(found.token, view) !== (attribution?.stance === 'denies');
        const mode = found.trigger.mode;
        const participants = findParticipants(
          found,
          view,
          (span) => entityIn(around, span),
          (span) => around.times.some((time) => overlaps(time.span, span)),
        );
        return {
          id,
          type: found.trigger.type,
          ...(mode === undefined ? {} : { mode }),
          trigger,
          participants,
          ...circumstances(without(around, participants), trigger),
          estimates: estimatesOf(found, around),
          polarity: denied ? 'denied' : 'asserted',
          certainty: certaintyOf(found.token, view, { participants, attribution, hedged }),
          provenance: by(found.verbal ? 'verb' : 'noun'),
        };
      }

      /** Estimates that stand in the words governed by the trigger. */
      function estimatesOf({ token }: Triggered, { estimates }: Surroundings): readonly string[] {
        const phrases = [token, ...tree.children(token)].map((word): Span => {
          const [first, last] = tree.phrase(word);
          return [tokens.start[first]!, tokens.end[last]!];
        });
        return estimates
          .filter(({ span }) => phrases.some((phrase) => overlaps(phrase, span)))
          .map(({ id }) => id);
      }
    },
  });
}

const by = (rule: string): { readonly by: string; readonly version: string } => ({
  by: `event/${rule}`,
  version: VERSION,
});

/** A country that acts is not the place where it acts. */
const without = (around: Surroundings, participants: readonly Participant[]): Surroundings => ({
  ...around,
  places: around.places.filter(
    ({ span: [start, end] }) =>
      !participants.some(({ role, span }) => ACTS.has(role) && span && span[0] <= start && end === span[1]),
  ),
});

const ACTS: ReadonlySet<Role> = new Set(['actor', 'recipient']);

const circumstances = (around: Surroundings, words: Span): Pick<Event, 'time' | 'place' | 'attribution'> => ({
  time: nearest(around.times, words)?.id ?? null,
  place: nearest(around.places, words)?.id ?? null,
  attribution: attributionAround(around, words)?.id ?? null,
});
