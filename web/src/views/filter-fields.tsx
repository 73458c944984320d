import { useEffect, useRef } from 'react';
import { count } from '../parts/format.ts';
import { visible } from '../parts/visible.ts';

/** One value of a filter, and how many matters it would leave where that is known. */
interface Option {
  readonly value: string;
  readonly count?: number;
}

/** One of several values, or any. A value that nothing has now stays in the list while it is chosen. */
export function Choice({
  label,
  any,
  value,
  facet,
  nameOf,
  onChoose,
}: {
  label: string;
  any: string;
  value: string;
  facet: readonly Option[];
  /** The value in the desk's words; without it the value is a report's own. */
  nameOf?: (value: string) => string;
  onChoose: (value: string) => void;
}) {
  const options = value && !facet.some((one) => one.value === value) ? [{ value }, ...facet] : facet;
  return (
    <select
      aria-label={label}
      className={value ? 'chosen' : undefined}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{any}</option>
      {options.map((one: Option) => (
        <option key={one.value} value={one.value} translate={nameOf ? undefined : 'no'}>
          {(nameOf ?? visible)(one.value)}
          {one.count !== undefined && ` (${count(one.count)})`}
        </option>
      ))}
    </select>
  );
}

/** A filter that is on or off. */
export function Tick({
  label,
  isOn,
  n,
  onTurn,
}: {
  label: string;
  isOn: boolean;
  n: number;
  onTurn: (on: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.target.checked)} />
      {label} <span className="n">{count(n)}</span>
    </label>
  );
}

/** A day, taken once its year has four digits, so that a year can be typed. */
export function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  return (
    <label className="day-field">
      <span>{label}</span>
      <input
        ref={field}
        type="date"
        className={value ? 'chosen' : undefined}
        defaultValue={value}
        onChange={({ target }) => {
          if (target.value !== value && (target.value === '' || target.value >= '1000'))
            onChange(target.value);
        }}
      />
    </label>
  );
}
