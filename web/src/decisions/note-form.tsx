import { useState } from 'react';
import { t } from '../messages/index.ts';
import { FormFrame } from '../reader/forms/form-frame.tsx';
import { useForm } from '../reader/forms/use-form.ts';
import type { Asked, Deciding } from './deciding.ts';

type On = Extract<Asked, { type: 'note' }>['on'];

/** A note on an annotation, a matter or whatever `on` names. */
export function NoteForm({
  on,
  draftKey,
  deciding,
  onDone,
}: {
  on: On;
  draftKey: string;
  deciding: Deciding;
  onDone: () => void;
}) {
  const form = useForm(draftKey, { text: '' });
  const [empty, setEmpty] = useState(false);
  const text = form.values.text?.trim() ?? '';
  const save = async (): Promise<void> => {
    setEmpty(!text);
    if (!text) return;
    if (await deciding.decide([{ type: 'note', on, text }], '', t('Note saved.'))) {
      form.clear();
      onDone();
    }
  };
  return (
    <FormFrame
      title={t('Note')}
      form={form}
      deciding={deciding}
      problem={empty ? t('The note is empty.') : undefined}
      onSave={save}
      onDone={onDone}
    >
      <label className="field field-wide">
        <span>{t('Note')}</span>
        <textarea
          rows={3}
          value={form.values.text}
          maxLength={20_000}
          dir="auto"
          onChange={({ target }) => form.set({ text: target.value })}
        />
      </label>
    </FormFrame>
  );
}
