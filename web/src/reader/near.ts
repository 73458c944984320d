import { type RefObject, useEffect, useState } from 'react';

// Below this many blocks everything is drawn at once.
const FEW = 80;
const FIRST = 40;

/**
 * The blocks near the screen, by index, of a text with many; undefined where all may be drawn. Far blocks are bare
 * words: a book of a million characters opens as quickly as a page.
 */
export function useNear(box: RefObject<HTMLElement | null>, count: number): ReadonlySet<number> | undefined {
  const [near, setNear] = useState<ReadonlySet<number>>(
    () => new Set(Array.from({ length: Math.min(FIRST, count) }, (_, n) => n)),
  );
  const many = count > FEW;
  useEffect(() => {
    if (!many || !box.current) return;
    const seen = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = Number(target.getAttribute('data-block'));
          isIntersecting ? seen.add(block) : seen.delete(block);
        }
        setNear(new Set(seen));
      },
      { rootMargin: '80% 0px' },
    );
    for (const block of box.current.querySelectorAll('[data-block]')) observer.observe(block);
    return () => observer.disconnect();
  }, [box, many]);
  return many ? near : undefined;
}
