import type { DocumentInput, Reading } from '../../model/index.ts';

const DATELINE = /^[^\n(]{0,60}\(([^)\n]{2,40})\)/u;
const LABELLED = /^[*_\s]*\p{L}+(?:\s\p{L}+)?\s?:\s*([^\n]{2,60}?)[*_.\s]*$/u;

/** The brackets at the end of a line: "(with ABC)", "(avec ABC)". */
const BRACKETED = /\(([^()\n]{2,60})\)[*_.\s]*$/u;

/** Names of the agencies, outlets and bodies on whose word a text tells something ("the agency reported"). */
export function citesOf(document: DocumentInput, reading: Reading): readonly string[] {
  const speakers = new Set(reading.attributions.flatMap(({ speaker, via }) => [speaker, ...(via ?? [])]));
  const names = reading.entities
    .filter(({ id, type }) => speakers.has(id) && type !== 'person')
    .flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  const agencies = reading.relays.filter(({ kind }) => kind === 'quotedAgency').map(({ name }) => name);
  const sources = reading.attributions.flatMap(({ sources: spans }) =>
    spans.map((span) => document.text.slice(...span)),
  );
  return [...new Set([...names, ...agencies, ...sources])].filter((name) => /\p{Lu}/u.test(name)).sort();
}

/**
 * Names in the places where a text says from whom it was taken: what the reading found, the brackets of
 * a dateline ("PARIS (ABC) -"), and in the last lines a label ("Source: ABC") and brackets, which look alike in every
 * language.
 * Whether such a name is an outlet of the dossier is for the caller to see.
 */
export function creditsOf(document: DocumentInput, reading: Reading): readonly string[] {
  const credits = reading.relays.filter(({ kind }) => kind !== 'quotedAgency').map(({ name }) => name);
  const dateline = DATELINE.exec(document.text.trimStart());
  if (dateline?.[1]) credits.push(dateline[1]);
  for (const line of document.text.trimEnd().split('\n').slice(-4)) {
    const credit = LABELLED.exec(line)?.[1] ?? BRACKETED.exec(line)?.[1];
    if (credit) credits.push(credit);
  }
  return [...new Set(credits.map((credit) => credit.trim()))].sort();
}
