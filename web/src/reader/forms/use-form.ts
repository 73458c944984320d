import { useState } from 'react';
import { type Draft, draftOf, keepDraft, useDrafts } from '../../state/drafts.ts';
import type { Fault } from './values.ts';

/** A form whose fields are kept while they are typed. */
export interface Form {
  readonly values: Draft;
  readonly isDirty: boolean;
  set(values: Draft): void;
  /** Lets go of what was typed: it is saved, or no longer wanted. */
  clear(): void;
}

/** The form of this name; it begins with what was typed into it before, or else with `initial`. */
export function useForm(key: string, initial: Draft): Form {
  useDrafts(key);
  // What stood there when the form was opened: what others change meanwhile is not mixed into it.
  const [start] = useState(initial);
  const draft = draftOf(key);
  return {
    values: draft ?? start,
    isDirty: draft !== undefined,
    set: (changed) => {
      const next = { ...(draftOf(key) ?? start), ...changed };
      const same = Object.entries(next).every(([name, value]) => value === (start[name] ?? ''));
      keepDraft(key, same ? undefined : next);
    },
    clear: () => keepDraft(key, undefined),
  };
}

/** A form with what was found wrong in it when it was last to be saved. */
export interface CheckedForm extends Form {
  readonly faults: readonly Fault[];
  /** Grows with every try to save: the first field that is wrong then gets the focus. */
  readonly tries: number;
  check(faults: readonly Fault[]): void;
}

/** As `useForm`; what is wrong with a field is said until the field is changed. */
export function useCheckedForm(key: string, initial: Draft): CheckedForm {
  const form = useForm(key, initial);
  const [{ faults, tries }, setChecked] = useState<Pick<CheckedForm, 'faults' | 'tries'>>({
    faults: [],
    tries: 0,
  });
  return {
    ...form,
    faults,
    tries,
    check: (found) => setChecked((old) => ({ faults: found, tries: old.tries + 1 })),
    set: (values) => {
      if (faults.length > 0)
        setChecked((old) => ({ ...old, faults: old.faults.filter(({ field }) => !(field in values)) }));
      form.set(values);
    },
  };
}
