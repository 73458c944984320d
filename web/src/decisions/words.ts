import type { Decision } from '../../../src/model/decision.ts';
import type { DecisionView } from '../../../src/schema/api-decisions.ts';
import { t, word } from '../messages/index.ts';
import { type Bounds, bounds, country, day, units } from '../parts/format.ts';

/** The decision of an entry, in the model's shape. */
export const decisionOf = ({ decision }: Pick<DecisionView, 'decision'>): Decision =>
  decision as unknown as Decision;

type Figure = Bounds & { readonly measure: string; readonly unit?: string | undefined };

/** "at least 17 killed". */
export const figureInWords = (figure: Figure): string =>
  [bounds(figure), units(figure), figure.measure === 'other' ? '' : word(figure.measure)]
    .filter(Boolean)
    .join(' ');

const placeInWords = ({ name, country: code }: { name: string; country: string | null }): string =>
  code ? `${name}, ${country(code)}` : name;

const dateInWords = ({
  value,
  earliest,
  latest,
}: {
  value: string;
  earliest?: string | undefined;
  latest?: string | undefined;
}): string => {
  if (!earliest && !latest) return value;
  if (earliest === latest) return day(earliest);
  return t('{from} to {to}', { from: earliest ? day(earliest) : '…', to: latest ? day(latest) : '…' });
};

/** What somebody did, as a verb: "accepted". */
export function deedOf(decision: Decision): string {
  switch (decision.type) {
    case 'accept':
      return t('accepted');
    case 'reject':
      return t('rejected');
    case 'correct':
      return t('corrected');
    case 'add':
      return t('added');
    case 'note':
      return t('noted');
    case 'mergeMatters':
      return t('merged matters');
    case 'splitMatter':
      return t('split off accounts');
    case 'moveClaim':
      return t('moved an account');
    case 'sameOrigin':
      return t('joined origins');
    case 'notSameOrigin':
      return t('parted origins');
    case 'mergeNames':
      return t('merged names');
    case 'partNames':
      return t('parted names');
    case 'undo':
      return t('undone');
  }
}

/** What a decision says beyond its deed: the new value, the words of a note; empty where there is nothing more. */
export function contentOf(decision: Decision): string {
  switch (decision.type) {
    case 'correct': {
      const { change } = decision;
      if (change.field === 'speaker') return change.name ?? t('nobody named');
      if (change.field === 'stance') return word(change.stance);
      if (change.field === 'figure') return figureInWords(change);
      return change.field === 'place' ? placeInWords(change) : dateInWords(change);
    }
    case 'add': {
      const { annotation, passage } = decision;
      const value =
        annotation.kind === 'attribution'
          ? `${annotation.name ?? t('nobody named')} ${word(annotation.stance)}`
          : annotation.kind === 'estimate'
            ? figureInWords(annotation)
            : annotation.kind === 'timex'
              ? dateInWords(annotation)
              : placeInWords(annotation);
      return `${value} (“${short(passage.anchor.exact)}”)`;
    }
    case 'note':
      return decision.text;
    case 'splitMatter':
      return decision.apart.map(({ anchor }) => `“${short(anchor.exact)}”`).join(', ');
    case 'moveClaim':
      return decision.claim.evidence
        .slice(0, 1)
        .map(({ anchor }) => `“${short(anchor.exact)}”`)
        .join('');
    case 'mergeNames':
    case 'partNames':
      return decision.names.map(({ name }) => name).join(', ');
    default:
      return '';
  }
}

const SHOWN = 60;

const short = (words: string): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;

/** Words of a document that a decision about an annotation stands on; undefined where it is about none. */
export function wordsDecided(decision: Decision): string | undefined {
  if (decision.type === 'accept' || decision.type === 'reject' || decision.type === 'correct')
    return decision.target.anchor.exact;
  if (decision.type === 'note' && decision.target.on === 'annotation')
    return decision.target.annotation.anchor.exact;
  if (decision.type === 'note' && decision.target.on === 'passage')
    return decision.target.passage.anchor.exact;
  return undefined;
}
