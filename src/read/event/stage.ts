import type { AccessLimit, Event, Span } from '../../model/index.ts';
import { overlaps } from '../../model/index.ts';
import type { Resources } from '../../resources/resources.ts';
import { defineStage, type Stage } from '../stage.ts';
import { findLimits } from './access.ts';
import { certaintyOf, isNegated } from './certainty.ts';
import { attributionAround, entityIn, nearest, type Surroundings, surroundingsOf } from './circumstances.ts';
import { findParticipants } from './participants.ts';
import { treeOf } from './tree.ts';
import { findTriggers, type Triggered } from './triggers.ts';

const VERSION = '1';

/** Finds events and limits of access. */
export function createEventStage({ language: { event: lexicon } }: Resources): Stage {
  return defineStage({
    name: 'event',
    kind: 'recognise',
    requires: [
      'tokens',
      'sentences',
      'syntax',
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
      const surroundings = surroundingsOf(layers);
      const events: Event[] = [];
      const access: AccessLimit[] = [];
      for (const [n, sentence] of sentences.entries()) {
        const around = surroundings(n);
        for (const found of findTriggers(tokens, syntax, tree, lexicon, sentence.first, sentence.last)) {
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
        const denied = isNegated(found.token, tokens, tree, lexicon) !== (attribution?.stance === 'denies');
        const mode = found.trigger.mode;
        return {
          id,
          type: found.trigger.type,
          ...(mode === undefined ? {} : { mode }),
          trigger,
          participants: findParticipants(found, tokens, tree, lexicon, (span) => entityIn(around, span)),
          ...circumstances(around, trigger),
          estimates: estimatesOf(found, around),
          polarity: denied ? 'denied' : 'asserted',
          certainty: certaintyOf(found.token, tokens, syntax, tree, lexicon, attribution, hedged),
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

const circumstances = (around: Surroundings, words: Span): Pick<Event, 'time' | 'place' | 'attribution'> => ({
  time: nearest(around.times, words)?.id ?? null,
  place: nearest(around.places, words)?.id ?? null,
  attribution: attributionAround(around, words)?.id ?? null,
});
