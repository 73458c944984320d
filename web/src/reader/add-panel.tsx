import type { ComponentProps } from 'react';
import { t } from '../messages/index.ts';
import { later } from '../parts/later.tsx';
import type { AddedKind } from './add-bar.tsx';
import type { Span } from './marks.ts';

/** The form that adds an annotation. */
export const AddForm = later(() => import('./forms/add-form.tsx'));

/** What is being added, to which words if some were selected. */
export interface Adding {
  readonly kind: AddedKind;
  readonly span: Span | undefined;
}

/** The form that adds an annotation, over the cards of a wide screen or at the foot of a narrow one. */
export function AddPanel({
  adding,
  wide,
  ...rest
}: { adding: Adding; wide: boolean } & Omit<ComponentProps<typeof AddForm.Component>, 'kind' | 'span'>) {
  return (
    <aside className={wide ? 'add-panel' : 'sheet sheet-form add-panel'} aria-label={t('Add an annotation')}>
      <AddForm.Component
        key={`${adding.kind}${adding.span}`}
        kind={adding.kind}
        span={adding.span}
        {...rest}
      />
    </aside>
  );
}
