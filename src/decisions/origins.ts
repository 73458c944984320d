import type { DecisionEntry, OriginLink } from '../model/index.ts';
import type { DocumentBy } from './claims.ts';
import type { Unsettled } from './outcomes.ts';

type Links = ReadonlyMap<string, OriginLink>;

/** Links of echoes as people joined and parted documents, in the order of the log. */
export function decideOrigins(
  links: Links,
  order: readonly string[],
  entries: readonly DecisionEntry[],
  documentBy: DocumentBy,
  unsettled: Unsettled,
): Links {
  let current = links;
  for (const entry of entries) {
    const { seq, decision } = entry;
    if (decision.type !== 'sameOrigin' && decision.type !== 'notSameOrigin') continue;
    const [a, b] = decision.documents.map((sha256) => documentBy(sha256)?.id);
    if (a === undefined || b === undefined) unsettled.set(seq, 'One of the documents is not in the dossier.');
    else
      current =
        decision.type === 'sameOrigin' ? join(current, order, a, b, entry) : part(current, order, a, b);
  }
  return current;
}

/** The documents from one to the origin behind it, itself first. */
function chainOf(links: Links, document: string): readonly string[] {
  const chain = [document];
  for (
    let next = links.get(document)?.of;
    next !== undefined && !chain.includes(next);
    next = links.get(next)?.of
  )
    chain.push(next);
  return chain;
}

/** The origin that is the later one becomes an echo of the other. */
function join(
  links: Links,
  order: readonly string[],
  a: string,
  b: string,
  { who, why, decision }: DecisionEntry,
): Links {
  const [first, later] = [chainOf(links, a).at(-1)!, chainOf(links, b).at(-1)!].sort(
    (x, y) => order.indexOf(x) - order.indexOf(y),
  );
  if (first === later || decision.type !== 'sameOrigin') return links;
  const reason = `${who} decided that they have one origin${why ? `: ${why}` : '.'}`;
  return new Map([...links, [later!, { document: later!, of: first!, kind: decision.kind, reason }]]);
}

/** Cuts the link by which one of the two comes from the other, or the later one from what both come from. */
function part(links: Links, order: readonly string[], a: string, b: string): Links {
  const [ofA, ofB] = [chainOf(links, a), chainOf(links, b)];
  if (ofA.at(-1) !== ofB.at(-1)) return links;
  const later = order.indexOf(a) < order.indexOf(b) ? b : a;
  const cut = ofA.includes(b) ? a : ofB.includes(a) ? b : later;
  return new Map([...links].filter(([document]) => document !== cut));
}
