import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LedgerLexicon } from '../languages/lexicon/ledger.ts';
import type { LanguagePack } from '../languages/pack.ts';
import { availableLanguages } from './load.ts';

/** The words of the ledger by language code, for every language that has a pack. */
export async function loadLedgerLexicons(): Promise<ReadonlyMap<string, LedgerLexicon>> {
  const lexicons = new Map<string, LedgerLexicon>();
  for (const code of availableLanguages()) {
    const url = ['index.ts', 'index.js']
      .map((name) => new URL(`../languages/${code}/${name}`, import.meta.url))
      .find((candidate) => existsSync(fileURLToPath(candidate)))!;
    const { default: pack } = (await import(url.href)) as { default: LanguagePack };
    lexicons.set(code, pack.ledger);
  }
  return lexicons;
}
