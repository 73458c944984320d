import { createHash } from 'node:crypto';
import { chainFaults, hashOf } from '../decisions/chain.ts';
import { passagesOf } from '../decisions/passages.ts';
import { spansOf } from '../decisions/spans.ts';
import { anchorFits, type Document, isWithin } from '../model/index.ts';
import { messageOf } from '../model/problem.ts';
import type { Dossier } from '../store/contract.ts';

const PAGE = 500;

/**
 * One sentence for each fault of a dossier: entries of the log that were edited, deleted or put in another order,
 * bytes and texts that are not those that came in, annotations and evidence that stand on no words or on others.
 */
export function* faultsOf(dossier: Dossier): Generator<string> {
  const { entries, head } = dossier.decisions.stored();
  yield* chainFaults(entries, head);
  const texts = new Map<string, string>();
  const byHash = new Map<string, string>();
  for (const id of idsOf(dossier)) {
    const document = found(() => dossier.document(id));
    if (typeof document === 'string' || !document) {
      yield `document ${id} cannot be read${document ? ` (${document})` : ''}.`;
      continue;
    }
    texts.set(id, document.text);
    byHash.set(document.sha256, document.text);
    yield* documentFaults(dossier, document);
    yield* readingFaults(dossier, document);
  }
  yield* missingDocuments(dossier, texts);
  yield* evidenceFaults(dossier, texts);
  for (const { seq, entry } of entries)
    for (const { document, anchor } of entry && hashOf(entry) === entry.hash
      ? passagesOf(entry.decision)
      : []) {
      const text = byHash.get(document);
      if (text !== undefined && !anchorFits(text, anchor))
        yield `decision ${seq} is about the words “${anchor.exact}”, which do not stand where it says.`;
    }
}

function* idsOf(dossier: Dossier): Generator<string> {
  for (let offset = 0; ; offset += PAGE) {
    const { items } = dossier.documents({ offset, limit: PAGE });
    for (const { id } of items) yield id;
    if (items.length < PAGE) return;
  }
}

/** The value, or what went wrong where the stored text of it is broken. */
function found<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return messageOf(error);
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function* documentFaults(dossier: Dossier, { id, sha256: hash, text }: Document): Generator<string> {
  const bytes = dossier.bytes(hash);
  if (!bytes) yield `the bytes of document ${id} are missing.`;
  else if (sha256(bytes) !== hash)
    yield `the bytes of document ${id} were altered: their SHA-256 is not ${hash}.`;
  const textHash = dossier.textHash(id);
  if (textHash === undefined) yield `the hash of the text of document ${id} is missing.`;
  else if (sha256(text) !== textHash)
    yield `the text of document ${id} was altered: its SHA-256 is not ${textHash}.`;
}

function* readingFaults(dossier: Dossier, { id, text }: Document): Generator<string> {
  const reading = found(() => dossier.reading(id));
  if (typeof reading === 'string' || !reading) {
    yield `the reading of document ${id} cannot be read${reading ? ` (${reading})` : ''}.`;
    return;
  }
  const whole = dossier.isReadingWhole(id);
  if (whole === undefined) yield `the hash of the reading of document ${id} is missing.`;
  else if (!whole) yield `the reading of document ${id} was altered: it is not the one that was stored.`;
  const spans = found(() => [...spansOf(reading)]);
  if (typeof spans === 'string')
    yield `the reading of document ${id} has no shape that Griot knows (${spans}).`;
  else
    for (const { path, span } of spans)
      if (!Array.isArray(span) || !isWithin(span, text.length))
        yield `${path} of the reading of document ${id} lies at ${String(span)}, outside its text.`;
}

/** Documents that the listing leaves out, for they have no reading. */
function* missingDocuments(dossier: Dossier, texts: ReadonlyMap<string, string>): Generator<string> {
  const { documents } = dossier.counts();
  if (documents > texts.size)
    yield `${documents - texts.size} of ${documents} documents could not be checked.`;
}

function* evidenceFaults(dossier: Dossier, texts: ReadonlyMap<string, string>): Generator<string> {
  const ledger = found(() => dossier.ledger());
  if (typeof ledger === 'string') {
    yield `the ledger cannot be read (${ledger}).`;
    return;
  }
  for (const matter of ledger.matters) {
    for (const { speaker, evidence } of matter.accounts) {
      for (const { document, span, words } of evidence) {
        const where = `evidence of ${speaker ?? 'an unnamed speaker'} in “${matter.question}”`;
        const text = texts.get(document);
        if (text === undefined) yield `${where} rests on document ${document}, which is not in the dossier.`;
        else if (text.slice(...span) !== words)
          yield `${where} says “${words}”, but document ${document} has other words at ${span.join(' to ')}.`;
      }
    }
  }
}
