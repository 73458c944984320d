import type { Matter } from '../../model/index.ts';
import type { RelayLink } from '../../schema/api-speakers.ts';

interface Tally {
  count: number;
  readonly documents: Set<string>;
}

/**
 * Who passes on whose words, and how often: a link for each step from a speaker over an agency to an outlet, those
 * with most pieces of evidence first.
 */
export function listRelays(matters: readonly Matter[]): RelayLink[] {
  const tallies = new Map<string, Map<string, Tally>>();
  for (const { accounts } of matters) {
    for (const { speaker, evidence } of accounts) {
      if (speaker === null) continue;
      for (const { via, document } of evidence) {
        for (const [from, to] of stepsOf([speaker, ...via])) {
          const links = tallies.get(from) ?? new Map<string, Tally>();
          tallies.set(from, links);
          const tally = links.get(to) ?? { count: 0, documents: new Set() };
          links.set(to, tally);
          tally.count++;
          tally.documents.add(document);
        }
      }
    }
  }
  return [...tallies]
    .flatMap(([from, links]) =>
      [...links].map(([to, { count, documents }]) => ({ from, to, count, documents: documents.size })),
    )
    .sort((a, b) => b.count - a.count || a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** The steps of a chain; who relays their own words makes none. */
const stepsOf = (chain: readonly string[]): [string, string][] =>
  chain.slice(1).flatMap((to, at): [string, string][] => (to === chain[at] ? [] : [[chain[at]!, to]]));

/** The links that touch `name`, and those between the names that they touch. */
export function relaysAround(links: readonly RelayLink[], name: string): RelayLink[] {
  const near = new Set([name]);
  for (const { from, to } of links) {
    if (from === name) near.add(to);
    if (to === name) near.add(from);
  }
  return links.filter(({ from, to }) => near.has(from) && near.has(to));
}
