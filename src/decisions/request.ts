import {
  type Account,
  type AnnotationTarget,
  anchorAt,
  type Decision,
  type Document,
  isWithin,
  type Matter,
  type MatterTarget,
  type NoteTarget,
  type Passage,
  type Span,
} from '../model/index.ts';
import { Problem } from '../model/problem.ts';
import type { DecisionRequest } from '../schema/api-decisions.ts';

/** Where a request's ids are looked up. */
export interface Lookup {
  readonly document: (id: string) => Document | undefined;
  readonly matter: (id: string) => Matter | undefined;
  readonly hasEntry: (hash: string) => boolean;
}

type Asked = DecisionRequest['decision'];
interface AskedPassage {
  readonly document: string;
  readonly span: Span;
  readonly exact: string;
}

/**
 * The decision that a request asks for, with anchors in the place of ids.
 *
 * @throws Problem where something that it names is not there, or other words stand there.
 */
export function decisionFrom(asked: Asked, lookup: Lookup): Decision {
  switch (asked.type) {
    case 'correct':
      return { type: 'correct', target: targetFrom(asked.target, lookup), change: asked.change };
    case 'reject':
    case 'accept':
      return { type: asked.type, target: targetFrom(asked.target, lookup) };
    case 'add':
      return { type: 'add', passage: passageFrom(asked.passage, lookup), annotation: asked.annotation };
    case 'mergeMatters':
      return { type: 'mergeMatters', matters: asked.matters.map((id) => matterFrom(id, lookup)) };
    case 'splitMatter':
      return {
        type: 'splitMatter',
        matter: matterFrom(asked.matter, lookup),
        apart: asked.apart.map((one) => passageFrom(one, lookup)),
      };
    case 'moveClaim':
      return {
        type: 'moveClaim',
        claim: matterFrom(asked.matter, lookup, asked.account),
        to: matterFrom(asked.to, lookup),
      };
    case 'sameOrigin':
      return { type: 'sameOrigin', documents: hashes(asked.documents, lookup), kind: asked.kind };
    case 'notSameOrigin':
      return { type: 'notSameOrigin', documents: hashes(asked.documents, lookup) };
    case 'mergeNames':
    case 'partNames':
      return {
        type: asked.type,
        of: asked.of,
        names: asked.names.map(({ name, document }) => ({
          name,
          ...(document === undefined ? {} : { document: documentFrom(document, lookup).sha256 }),
        })),
      };
    case 'note':
      return { type: 'note', target: noteTarget(asked.on, lookup), text: asked.text };
    case 'undo':
      if (!lookup.hasEntry(asked.entry)) throw missing('decision', asked.entry);
      return { type: 'undo', entry: asked.entry };
  }
}

const missing = (what: string, id: string): Problem =>
  new Problem('missingTarget', `This dossier has no ${what} "${id.slice(0, 100)}" now: load the page anew.`);

function documentFrom(id: string, { document }: Lookup): Document {
  const found = document(id);
  if (!found) throw missing('document', id);
  return found;
}

function passageFrom({ document: id, span, exact }: AskedPassage, lookup: Lookup): Passage {
  const { text, sha256 } = documentFrom(id, lookup);
  if (!isWithin(span, text.length) || text.slice(...span) !== exact)
    throw new Problem('otherWords', `Other words stand at ${span.join(' to ')} of document "${id}".`);
  return { document: sha256, anchor: anchorAt(text, span) };
}

const targetFrom = (
  asked: AskedPassage & Pick<AnnotationTarget, 'kind' | 'detail'>,
  lookup: Lookup,
): AnnotationTarget => ({
  ...passageFrom(asked, lookup),
  kind: asked.kind,
  ...(asked.detail === undefined ? {} : { detail: asked.detail }),
});

function matterFrom(id: string, lookup: Lookup, account?: string): MatterTarget {
  const matter = lookup.matter(id);
  if (!matter) throw missing('matter', id);
  const accounts: readonly Account[] = matter.accounts.filter(
    (one) => account === undefined || one.id === account,
  );
  if (account !== undefined && accounts.length === 0) throw missing('account', account);
  return {
    about: matter.measure ?? matter.type,
    evidence: accounts
      .flatMap(({ evidence }) => evidence)
      .map(({ document, span, words }) => passageFrom({ document, span, exact: words }, lookup)),
  };
}

const hashes = ([a, b]: readonly [string, string], lookup: Lookup): [string, string] => [
  documentFrom(a, lookup).sha256,
  documentFrom(b, lookup).sha256,
];

function noteTarget(on: Extract<Asked, { type: 'note' }>['on'], lookup: Lookup): NoteTarget {
  switch (on.on) {
    case 'annotation':
      return { on: 'annotation', annotation: targetFrom(on.annotation, lookup) };
    case 'passage':
      return { on: 'passage', passage: passageFrom(on.passage, lookup) };
    case 'document':
      return { on: 'document', document: documentFrom(on.document, lookup).sha256 };
    case 'matter':
      return { on: 'matter', matter: matterFrom(on.matter, lookup) };
    case 'account':
      return { on: 'account', matter: matterFrom(on.matter, lookup, on.account) };
  }
}
