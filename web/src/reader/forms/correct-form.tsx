import { useState } from 'react';
import type { Asked, Deciding } from '../../decisions/deciding.ts';
import { t } from '../../messages/index.ts';
import type { targetOf } from '../decided.ts';
import { type Index, type Note, speakersIn } from '../notes.ts';
import { Choice, DateFields, Field, FigureFields, Group, SpeakerFields } from './fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { PlaceFields } from './place-fields.tsx';
import { useCheckedForm } from './use-form.ts';
import { changesFrom, valuesOf } from './values.ts';

export const STANCES = [
  'says',
  'denies',
  'alleges',
  'confirms',
  'doubts',
  'demands',
  'threatens',
  'predicts',
  'promises',
  'admits',
  'cannotConfirm',
] as const;

/** The form that corrects one annotation: a field for everything that can be wrong with it. */
export default function CorrectForm({
  note,
  index,
  target,
  draftKey,
  deciding,
  onDone,
}: {
  note: Note;
  index: Index;
  target: NonNullable<ReturnType<typeof targetOf>>;
  draftKey: string;
  deciding: Deciding;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ ...valuesOf(note, index), why: '' }));
  const form = useCheckedForm(draftKey, initial);
  const [unchanged, setUnchanged] = useState(false);
  const save = async (): Promise<void> => {
    const parsed = changesFrom(form.values, initial);
    form.check('faults' in parsed ? parsed.faults : []);
    setUnchanged('value' in parsed && parsed.value.length === 0);
    if ('faults' in parsed || parsed.value.length === 0) return;
    const asked = parsed.value.map((change): Asked => ({ type: 'correct', target, change }) as Asked);
    if (await deciding.decide(asked, form.values.why?.trim() ?? '', t('Correction saved.'))) {
      form.clear();
      onDone();
    }
  };
  const { kind } = note.subject;
  const names = speakersIn(index);
  return (
    <FormFrame
      title={t('Correct')}
      form={form}
      deciding={deciding}
      problem={unchanged ? t('Nothing is changed.') : undefined}
      onSave={save}
      onDone={onDone}
    >
      {kind === 'attribution' && (
        <>
          <SpeakerFields form={form} names={names} />
          <Choice form={form} name="stance" label="Stance" options={STANCES} />
        </>
      )}
      {kind === 'figure' && (
        <>
          <FigureFields form={form} />
          <Group>
            <SpeakerFields form={form} names={names} nobody="the publisher, or nobody named" />
          </Group>
        </>
      )}
      {kind === 'date' && <DateFields form={form} />}
      {kind === 'place' && <PlaceFields form={form} />}
      <Field form={form} name="why" label="Why" wide />
    </FormFrame>
  );
}
