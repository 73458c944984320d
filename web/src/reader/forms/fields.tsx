import { type ReactNode, useId } from 'react';
import { MEASURES } from '../../../../src/model/estimate.ts';
import { type Message, t, word } from '../../messages/index.ts';
import { capital } from '../../parts/format.ts';
import type { Draft } from '../../state/drafts.ts';
import type { CheckedForm } from './use-form.ts';
import type { Fault } from './values.ts';

const FAULTS: Readonly<Record<Fault['fault'], Message>> = {
  number: 'Write a number, such as 17 or 2,400.',
  order: 'The highest must not be below the lowest.',
  dateOrder: 'The last day must not be before the first.',
  dateMissing: 'Give a first or a last day.',
  nameMissing: 'Name who says it, or tick “nobody named”.',
  placeMissing: 'Name the place.',
  latitude: 'Give both degrees, latitude from −90 to 90, or none.',
  longitude: 'Longitude goes from −180 to 180.',
  words: 'These words do not stand in the report.',
};

/** One labelled field with what is wrong with it. */
export function Field({
  form,
  name,
  label,
  type = 'text',
  list,
  hint,
  wide = false,
  inputMode,
  also = {},
}: {
  form: CheckedForm;
  name: string;
  label: Message;
  type?: 'text' | 'date';
  list?: string;
  hint?: string;
  wide?: boolean;
  inputMode?: 'decimal';
  /** Values of other fields that no longer hold once this one is typed into. */
  also?: Draft;
}) {
  const id = useId();
  const fault = form.faults.find(({ field }) => field === name)?.fault;
  return (
    <label className={wide ? 'field field-wide' : 'field'}>
      <span>{t(label)}</span>
      <input
        name={name}
        type={type}
        value={form.values[name] ?? ''}
        list={list}
        inputMode={inputMode}
        dir="auto"
        autoComplete="off"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault || hint ? id : undefined}
        onChange={({ target }) => form.set({ ...also, [name]: target.value })}
      />
      {(fault || hint) && (
        <span id={id} className={fault ? 'field-fault' : 'field-hint'}>
          {fault ? t(FAULTS[fault]) : hint}
        </span>
      )}
    </label>
  );
}

/** One of several, by a list. */
export function Choice({
  form,
  name,
  label,
  options,
  say = (option) => word(option),
}: {
  form: CheckedForm;
  name: string;
  label: Message;
  options: readonly string[];
  say?: (option: string) => string;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t(label)}</label>
      <select
        id={id}
        name={name}
        value={form.values[name] ?? ''}
        onChange={({ target }) => form.set({ [name]: target.value })}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {say(option)}
          </option>
        ))}
      </select>
    </div>
  );
}

const MODIFIERS = ['exact', 'about', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'range', 'vague'] as const;
const UNITS = ['people', 'households', 'houses', 'vehicles', 'villages'] as const;

/** How many of what: the fields that the modifier needs, no others. */
export function FigureFields({ form }: { form: CheckedForm }) {
  const units = useId();
  const { modifier } = form.values;
  return (
    <>
      <Choice form={form} name="modifier" label="Bounds" options={MODIFIERS} />
      {modifier === 'range' ? (
        <>
          <Field form={form} name="low" label="Lowest" inputMode="decimal" />
          <Field form={form} name="high" label="Highest" inputMode="decimal" />
        </>
      ) : (
        <Field form={form} name="number" label="Number" inputMode="decimal" />
      )}
      <Choice form={form} name="measure" label="Measure" options={MEASURES} />
      <Field form={form} name="unit" label="Unit" list={units} />
      <datalist id={units}>
        {UNITS.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </>
  );
}

const SPEAKERS = ['person', 'organisation', 'group', 'facility'] as const;

/** Who says it: one whom the document names, another, or nobody. */
export function SpeakerFields({
  form,
  names,
  nobody = 'nobody named',
}: {
  form: CheckedForm;
  /** Those who can speak in the document. */
  names: readonly string[];
  nobody?: Message;
}) {
  const list = useId();
  const said = useId();
  const fault = form.faults.find(({ field }) => field === 'speaker')?.fault;
  return (
    <>
      <label className="field field-wide">
        <span>{t('Who says it')}</span>
        <input
          name="speaker"
          value={form.values.speaker ?? ''}
          list={list}
          maxLength={300}
          dir="auto"
          autoComplete="off"
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? said : undefined}
          // Naming somebody takes the tick off "nobody".
          onChange={({ target }) => form.set({ speaker: target.value, nobody: target.value ? '' : 'yes' })}
        />
        {fault && (
          <span id={said} className="field-fault">
            {t(FAULTS[fault])}
          </span>
        )}
      </label>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {!form.values.nobody && (
        <Choice form={form} name="speakerType" label="Kind of speaker" options={SPEAKERS} />
      )}
      <label className="field-check">
        <input
          type="checkbox"
          checked={Boolean(form.values.nobody)}
          onChange={({ target }) => form.set({ nobody: target.checked ? 'yes' : '' })}
        />{' '}
        {t(nobody)}
      </label>
    </>
  );
}

/** From which to which day. */
export function DateFields({ form }: { form: CheckedForm }) {
  return (
    <>
      <Field form={form} name="earliest" label="First day" type="date" />
      <Field form={form} name="latest" label="Last day" type="date" />
    </>
  );
}

/** Fields under one heading. */
export function Group({ title, children }: { title?: Message; children: ReactNode }) {
  return (
    <fieldset className="field-group">
      {title && <legend>{capital(t(title))}</legend>}
      {children}
    </fieldset>
  );
}
