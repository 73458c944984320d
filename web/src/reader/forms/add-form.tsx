import { useEffect, useState } from 'react';
import type { Asked, Deciding } from '../../decisions/deciding.ts';
import { t } from '../../messages/index.ts';
import { count } from '../../parts/format.ts';
import { ADDED, ADDED_NAMES, type AddedKind } from '../add-bar.tsx';
import type { Span } from '../marks.ts';
import { type Index, speakersIn } from '../notes.ts';
import { placesOf } from '../selection.ts';
import { additionFrom, additionValues } from './addition.ts';
import { STANCES } from './correct-form.tsx';
import { Choice, DateFields, Field, FigureFields, Group, SpeakerFields } from './fields.tsx';
import { FormFrame } from './form-frame.tsx';
import { PlaceFields } from './place-fields.tsx';
import { useCheckedForm } from './use-form.ts';
import type { Fault } from './values.ts';

/** The form that adds an annotation: to which words of the report, of which kind, with which values. */
export default function AddForm({
  document,
  kind: first,
  span: given,
  index,
  draftKey,
  deciding,
  onWords,
  onAdded,
  onDone,
}: {
  document: string;
  kind: AddedKind;
  /** The words that were selected, if any were. */
  span: Span | undefined;
  index: Index;
  draftKey: string;
  deciding: Deciding;
  /** Shows which words the form speaks of. */
  onWords: (span: Span | undefined) => void;
  onAdded: (span: Span, seq: number) => void;
  onDone: () => void;
}) {
  const [initial] = useState(() =>
    additionValues(first, given ? index.text.slice(...given) : '', given, index),
  );
  const form = useCheckedForm(draftKey, initial);
  const { values } = form;
  const kind = values.kind as AddedKind;
  const words = values.words ?? '';
  const places = placesOf(words, index.text);
  const at = places.includes(Number(values.at)) && values.at !== '' ? Number(values.at) : places[0];
  const start = at ?? -1;
  const end = start + words.length;
  useEffect(() => onWords(start < 0 || start === end ? undefined : [start, end]), [onWords, start, end]);

  const save = async (): Promise<void> => {
    const parsed = additionFrom(values, initial);
    const wrong: Fault[] = 'faults' in parsed ? [...parsed.faults] : [];
    if (at === undefined) wrong.unshift({ field: 'words', fault: 'words' });
    form.check(wrong);
    if (wrong.length > 0 || 'faults' in parsed) return;
    const passage = { document, span: [start, end] as const, exact: words };
    const asked = { type: 'add', passage, annotation: parsed.value } as Asked;
    const kept = await deciding.decide([asked], values.why?.trim() ?? '', t('Added.'));
    if (!kept) return;
    form.clear();
    onAdded([start, end], kept.at(-1)!.seq);
  };
  const next = places[(places.indexOf(start) + 1) % places.length];
  return (
    <FormFrame
      title={t('Add an annotation')}
      form={form}
      deciding={deciding}
      problem={undefined}
      onSave={save}
      onDone={onDone}
    >
      <h2>{t('Add an annotation')}</h2>
      <Field
        form={form}
        name="words"
        label="Words of the report"
        wide
        hint={
          places.length > 1
            ? t('place {n} of {all}', { n: count(places.indexOf(start) + 1), all: count(places.length) })
            : ''
        }
      />
      {places.length > 1 && (
        <button type="button" className="quiet field-wide" onClick={() => form.set({ at: String(next) })}>
          {t('Next place')}
        </button>
      )}
      <Choice
        form={form}
        name="kind"
        label="What it is"
        options={ADDED}
        say={(option) => t(ADDED_NAMES[option as AddedKind])}
      />
      {kind === 'attribution' && <Choice form={form} name="stance" label="Stance" options={STANCES} />}
      {kind === 'attribution' && <SpeakerFields form={form} names={speakersIn(index)} />}
      {kind === 'estimate' && (
        <>
          <FigureFields form={form} />
          <Group>
            <SpeakerFields form={form} names={speakersIn(index)} nobody="the publisher, or nobody named" />
          </Group>
        </>
      )}
      {kind === 'timex' && <DateFields form={form} />}
      {kind === 'toponym' && <PlaceFields form={form} />}
      <Field form={form} name="why" label="Why" wide />
    </FormFrame>
  );
}
