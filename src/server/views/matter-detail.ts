import type { Matter } from '../../model/index.ts';
import type { MatterDetail } from '../../schema/api.ts';
import type { Dossier } from '../../store/contract.ts';
import type { LedgerView } from './ledger-view.ts';
import { sentenceAround } from './sentence.ts';

/** A matter with the sentences its accounts rest on, the names of its documents, and its origins. */
export function describeMatter(matter: Matter, view: LedgerView, dossier: Dossier): MatterDetail {
  const texts = new Map<string, string>();
  const textOf = (id: string): string => {
    let text = texts.get(id);
    if (text === undefined) {
      text = dossier.document(id)?.text ?? '';
      texts.set(id, text);
    }
    return text;
  };
  const origins = new Set(
    [
      ...matter.documents,
      ...matter.accounts.flatMap(({ evidence }) => evidence.map((e) => e.document)),
    ].flatMap((id) => view.originOf.get(id) ?? []),
  );
  return {
    matter: {
      ...matter,
      accounts: matter.accounts.map((account) => ({
        ...account,
        evidence: account.evidence.map((evidence) => ({
          ...evidence,
          sentence: sentenceAround(textOf(evidence.document), evidence.span),
        })),
      })),
    },
    documents: view.refs([...matter.documents, ...[...origins].flatMap(({ documents }) => documents)]),
    origins: [...origins],
  };
}
