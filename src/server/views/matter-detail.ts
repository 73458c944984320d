import type { Matter } from '../../model/index.ts';
import type { MatterDetail } from '../../schema/api.ts';
import type { Dossier } from '../../store/contract.ts';
import type { LedgerView } from './ledger-view.ts';
import { sentenceAround } from './sentence.ts';
import { siblingsOf } from './siblings.ts';

/** A matter with the sentences its accounts rest on, its siblings, the names of its documents, and its origins. */
export function describeMatter(
  matter: Matter,
  view: LedgerView,
  dossier: Dossier,
): Omit<MatterDetail, 'reach'> {
  const textOf = rememberedTexts(dossier);
  const siblings = siblingsOf(matter, view.mattersBeside(matter));
  const origins = new Map(
    [...new Set(documentsOf(matter))]
      .flatMap((id) => view.originOf.get(id) ?? [])
      .map((origin) => [origin.id, origin]),
  );
  return {
    matter: withSentences(matter, textOf),
    siblings: siblings.map(({ tie, matter: sibling }) => ({ tie, matter: withSentences(sibling, textOf) })),
    documents: view.refs([
      ...matter.documents,
      ...[...origins.values()].flatMap(({ documents }) => documents),
      ...siblings.flatMap((sibling) => documentsOf(sibling.matter)),
    ]),
    origins: [...origins.values()],
  };
}

const documentsOf = ({ documents, accounts }: Matter): string[] => [
  ...documents,
  ...accounts.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
];

function rememberedTexts(dossier: Dossier): (id: string) => string {
  const texts = new Map<string, string>();
  return (id) => {
    let text = texts.get(id);
    if (text === undefined) {
      text = dossier.document(id)?.text ?? '';
      texts.set(id, text);
    }
    return text;
  };
}

const withSentences = (matter: Matter, textOf: (id: string) => string): MatterDetail['matter'] => ({
  ...matter,
  accounts: matter.accounts.map((account) => ({
    ...account,
    evidence: account.evidence.map((evidence) => ({
      ...evidence,
      sentence: sentenceAround(textOf(evidence.document), evidence.span),
    })),
  })),
});
