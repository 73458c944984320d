import { applyToReading } from '../../decisions/apply.ts';
import { accessIn, presenceIn, type ToldAccess, type ToldPresence } from '../../ledger/told.ts';
import type { Document, Reading } from '../../model/index.ts';
import type { AccessItem, Presence } from '../../schema/api-places.ts';
import type { Dossier } from '../../store/contract.ts';
import { sentenceAround } from './sentence.ts';

/** What the reports of a dossier tell of forces and of access. */
export interface ToldOfDossier {
  readonly presence: readonly Presence[];
  readonly access: readonly Omit<AccessItem, 'radiusKm' | 'countries'>[];
}

/** Documents after which other requests have their turn. */
const BATCH = 50;

/**
 * A function that gathers what all readings tell, with what people decided about them. Each document is read once:
 * only those that came in since are read the next time, all where something was decided.
 */
export function createGatherer(dossier: Dossier): () => Promise<ToldOfDossier> {
  const known = new Map<string, ToldOfDossier>();
  let decided = -1;
  let running: Promise<ToldOfDossier> | undefined;
  const gather = async (): Promise<ToldOfDossier> => {
    const entries = dossier.decisions.entries();
    if (entries.length !== decided) known.clear();
    decided = entries.length;
    const ids = dossier.hashes().map(({ id }) => id);
    let read = 0;
    for (const id of ids) {
      if (known.has(id)) continue;
      const [document, reading] = [dossier.document(id), dossier.reading(id)];
      if (document && reading)
        known.set(id, toldIn(document, applyToReading(reading, document, entries).reading));
      if (++read % BATCH === 0) await new Promise(setImmediate);
    }
    const told = ids.flatMap((id) => known.get(id) ?? []);
    return {
      presence: told.flatMap(({ presence }) => presence),
      access: told.flatMap(({ access }) => access),
    };
  };
  return () => {
    running ??= gather().finally(() => {
      running = undefined;
    });
    return running;
  };
}

function toldIn(document: Document, reading: Reading): ToldOfDossier {
  const withSentence = <T extends ToldPresence | ToldAccess>(told: T) => ({
    ...told,
    document: document.id,
    publisher: document.publisher ?? null,
    date: document.date,
    sentence: sentenceAround(document.text, told.span),
  });
  return { presence: presenceIn(reading).map(withSentence), access: accessIn(reading).map(withSentence) };
}
