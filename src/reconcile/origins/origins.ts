import type { Origin, OriginLink } from '../../model/index.ts';
import { type Arrangement, AS_FOUND } from '../arrangement.ts';
import { candidatePairs } from './candidates.ts';
import { type Copy, copiesAmong } from './copies.ts';
import { best, type Decision, decide } from './decide.ts';
import type { Sketch } from './sketch.ts';

/**
 * Documents grouped by the independent origin behind them. Each echo has one link to the document from which
 * it was most likely taken; every document stands in exactly one origin. Copied paragraphs are found beside.
 */
export function originsOf(
  sketches: readonly Sketch[],
  arrange: Arrangement['links'] = AS_FOUND.links,
): {
  readonly origins: readonly Origin[];
  readonly copies: ReadonlyMap<string, Copy>;
} {
  const ordered = [...sketches].sort(byDate);
  const pairs = candidatePairs(ordered);
  const decisions = pairs
    .map(([a, b]) => decide(ordered[a]!, ordered[b]!))
    .filter((decision) => decision !== undefined);
  const links = arrange(
    linksOf(decisions),
    ordered.map(({ id }) => id),
  );
  const rootOf = (id: string): string => {
    const seen = new Set<string>();
    let root = id;
    while (links.has(root) && !seen.has(root)) {
      seen.add(root);
      root = links.get(root)!.of;
    }
    return root;
  };
  const groups = new Map<string, string[]>();
  for (const { id } of ordered) {
    const root = rootOf(id);
    groups.set(root, [...(groups.get(root) ?? []), id]);
  }
  return {
    origins: [...groups].map(([root, documents]) => originFrom(root, documents, links)),
    copies: copiesAmong(ordered, pairs),
  };
}

/** The earliest first; undated ones last, by id. */
const byDate = (a: Sketch, b: Sketch): number =>
  (a.date ?? '9999').localeCompare(b.date ?? '9999') || (a.id < b.id ? -1 : 1);

/** One link an echo. A link that would close a circle is left out. */
function linksOf(decisions: readonly Decision[]): ReadonlyMap<string, OriginLink> {
  const byEcho = Map.groupBy(decisions, ({ document }) => document);
  const chosen = [...byEcho.values()].map((options) => best(options)!);
  const links = new Map<string, OriginLink>();
  for (const { document, of, kind, reason, strength } of chosen.sort(
    (a, b) => b.strength - a.strength || (a.document < b.document ? -1 : 1),
  )) {
    let at: string | undefined = of;
    while (at !== undefined && at !== document) at = links.get(at)?.of;
    if (strength > 0 && at === undefined) links.set(document, { document, of, kind, reason });
  }
  return links;
}

function originFrom(
  root: string,
  documents: readonly string[],
  links: ReadonlyMap<string, OriginLink>,
): Origin {
  const own = documents.map((id) => links.get(id)).filter((link) => link !== undefined);
  const kinds = new Set(own.map(({ kind }) => kind));
  const order: readonly Origin['kind'][] = ['reprint', 'rewrite', 'relay', 'pressRelease', 'translation'];
  const kind = order.find((one) => kinds.has(one)) ?? 'single';
  return { id: `origin-${root}`, documents, kind, first: root, links: own };
}
