import type { Origin, OriginLink } from '../../model/index.ts';

/** The origin behind documents, the earliest first, with the links by which each was taken from another. */
export function originFrom(
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
