import { useId } from 'react';

type RadioGroupProps<T extends string> = {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  nameOf(value: T): string;
  onChoose(value: T): void;
};

/** One of a few values. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { label, values, value, nameOf, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="ruby-choice">
      <legend>{label}</legend>
      {values.map((one) => (
        <label key={one} className="check">
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
          {nameOf(one)}
        </label>
      ))}
    </fieldset>
  );
}
