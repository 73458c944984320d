import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Deciding } from '../../decisions/deciding.ts';
import { Failed } from '../../decisions/failed.tsx';
import { t } from '../../messages/index.ts';
import type { CheckedForm, Form } from './use-form.ts';

/**
 * A form within a card: begins at its first field, saves with Enter, is left with Escape. What could not be saved
 * stays in it, with the reason and the way to try again.
 */
export function FormFrame({
  title,
  form,
  deciding,
  problem,
  onSave,
  onDone,
  children,
}: {
  title: string;
  form: Form & Partial<Pick<CheckedForm, 'tries'>>;
  deciding: Deciding;
  /** What is wrong with the form as a whole. */
  problem: string | undefined;
  onSave: () => Promise<void>;
  onDone: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input, select, textarea');
    first?.focus({ preventScroll: true });
    if (first instanceof HTMLInputElement && first.type === 'text') first.select();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it was to be saved
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [form.tries]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void onSave();
  };
  const leave = (): void => {
    form.clear();
    deciding.forget();
    onDone();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      deciding.forget();
      onDone();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    <form ref={box} className="fields" aria-label={title} noValidate onSubmit={submit} onKeyDown={press}>
      {children}
      {problem && (
        <p className="field-fault field-wide" role="alert">
          {problem}
        </p>
      )}
      <Failed deciding={deciding} onAgain={() => void onSave()} />
      <div className="form-actions">
        <button type="submit" className="primary" disabled={deciding.saving}>
          {deciding.saving ? t('Saving…') : t('Save')}
        </button>
        <button type="button" className="quiet" onClick={leave}>
          {form.isDirty ? t('Throw away') : t('Cancel')}
        </button>
      </div>
    </form>
  );
}
