import { useEffect, useRef, useState } from 'react';
import type { MatterDetail, MatterPage } from '../../../src/schema/api.ts';
import { t } from '../messages/index.ts';
import { useResource } from '../state/api.ts';
import { navigate } from '../state/router.tsx';
import { rememberTour } from './remembered.ts';
import { type Step, stepsAlong } from './steps.ts';

/** The tour: a card that walks from view to view and points at one thing in each. Escape ends it. */
export default function Tour({ onEnd }: { onEnd: () => void }) {
  const matters = useResource<MatterPage>('/matters?sort=disputed&limit=1');
  const id = matters.data?.items[0]?.id;
  const matter = useResource<MatterDetail>(id ? `/matters/${encodeURIComponent(id)}` : null);
  if (!matter.data) return null;
  return <Walk steps={stepsAlong(matter.data)} onEnd={onEnd} />;
}

function Walk({ steps, onEnd }: { steps: readonly Step[]; onEnd: () => void }) {
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const step = steps[at]!;
  const end = (): void => {
    rememberTour();
    onEnd();
  };
  const go = (to: number): void => {
    if (to >= steps.length) end();
    else if (to >= 0) setAt(to);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a step
  useEffect(() => {
    navigate(step.address);
    title.current?.focus({ preventScroll: true });
    return pointAt(step.here);
  }, [at]);
  return (
    <section
      className="tour"
      aria-label={t('Tour')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') end();
        else if (event.key === 'ArrowRight') go(at + 1);
        else if (event.key === 'ArrowLeft') go(at - 1);
        else return;
        event.stopPropagation();
        event.preventDefault();
      }}
    >
      <p className="muted">{t('Step {n} of {all}', { n: at + 1, all: steps.length })}</p>
      <h2 ref={title} className="tour-title" tabIndex={-1}>
        {t(step.title)}
      </h2>
      <p>{t(step.text)}</p>
      <p className="tour-steps">
        <button type="button" className="quiet" onClick={end}>
          {t('End the tour')}
        </button>
        {at > 0 && (
          <button type="button" className="quiet" onClick={() => go(at - 1)}>
            {t('Back')}
          </button>
        )}
        <button type="button" className="primary" onClick={() => go(at + 1)}>
          {at === steps.length - 1 ? t('Done') : t('Next step')}
        </button>
      </p>
    </section>
  );
}

/** Marks the first element that fits as soon as it is there. Returns what takes the mark off. */
function pointAt(selector: string): () => void {
  let marked: Element | null = null;
  const mark = (): void => {
    if (marked?.isConnected) return;
    marked = document.querySelector(selector);
    marked?.classList.add('tour-here');
    marked?.scrollIntoView({ block: 'nearest' });
  };
  const watch = new MutationObserver(mark);
  watch.observe(document.body, { childList: true, subtree: true });
  mark();
  return () => {
    watch.disconnect();
    marked?.classList.remove('tour-here');
  };
}
