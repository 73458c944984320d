import type { Change, Decision, MatterTarget, NameTarget, Passage } from '../../model/index.ts';
import { cut } from './cut.ts';
import { boundsOf, spaced } from './words.ts';

const SHOWN = 60;

/** Ids of documents by the hashes of their bytes. */
type Names = ReadonlyMap<string, string>;

/** What was decided, in words. @example decisionWords({ type: 'undo', entry }, names) // 'take back 5f1c9a…' */
export function decisionWords(decision: Decision, names: Names): string {
  const document = (sha256: string): string =>
    names.get(sha256) ?? `a document that is gone (${sha256.slice(0, 8)})`;
  const words = ({ anchor, document: sha256 }: Passage): string =>
    `“${cut(anchor.exact, SHOWN)}” in ${document(sha256)}`;
  const matter = ({ about, evidence }: MatterTarget): string =>
    `the matter of ${spaced(about)} at ${evidence[0] ? words(evidence[0]) : 'no words'}`;
  const name = ({ name: given, document: only }: NameTarget): string =>
    only === undefined ? `“${given}”` : `“${given}” in ${document(only)}`;
  switch (decision.type) {
    case 'correct':
      return `correct ${changeWords(decision.change)} of ${words(decision.target)}`;
    case 'add':
      return `add the ${decision.annotation.kind} ${words(decision.passage)}`;
    case 'reject':
    case 'accept':
      return `${decision.type} the ${decision.target.kind} ${words(decision.target)}`;
    case 'mergeMatters':
      return `merge ${decision.matters.map(matter).join(' with ')}`;
    case 'splitMatter':
      return `set ${decision.apart.map(words).join(', ')} apart from ${matter(decision.matter)}`;
    case 'moveClaim':
      return `move ${decision.claim.evidence.map(words).join(', ')} to ${matter(decision.to)}`;
    case 'sameOrigin':
      return `same origin (${spaced(decision.kind)}) of ${decision.documents.map(document).join(' and ')}`;
    case 'notSameOrigin':
      return `not the same origin of ${decision.documents.map(document).join(' and ')}`;
    case 'mergeNames':
      return `one ${decision.of} of the names ${decision.names.map(name).join(', ')}`;
    case 'partNames':
      return `no one ${decision.of} of the names ${decision.names.map(name).join(', ')}`;
    case 'note': {
      const { target, text } = decision;
      const on =
        target.on === 'annotation'
          ? words(target.annotation)
          : target.on === 'passage'
            ? words(target.passage)
            : target.on === 'document'
              ? document(target.document)
              : matter(target.matter);
      return `note “${cut(text, SHOWN)}” on ${on}`;
    }
    case 'undo':
      return `take back ${decision.entry.slice(0, 8)}`;
  }
}

function changeWords(change: Change): string {
  switch (change.field) {
    case 'speaker':
      return `the speaker to ${change.name === null ? 'not said by whom' : `“${change.name}”`}`;
    case 'stance':
      return `the stance to ${spaced(change.stance)}`;
    case 'figure':
      return `the figure to ${boundsOf(change)} ${spaced(change.measure)}`;
    case 'place':
      return `the place to “${change.name}”`;
    case 'date':
      return `the date to ${change.value}`;
  }
}
