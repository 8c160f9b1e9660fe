import { useId } from 'react';

type RangeRowProps = {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value as it is said. */
  readonly text: string;
  onChange(value: number): void;
};

/** A slider with its name and value. */
export function RangeRow({ label, min, max, step, value, text, onChange }: RangeRowProps) {
  const id = useId();
  return (
    <div className="appearance-row">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...{ min, max, step, value }}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={id}>{text}</output>
    </div>
  );
}
