import type { Color } from '#core/model/annotation';

/** A letter for each colour, so that no one has to tell them by colour alone. */
const letters: Record<Color, string> = {
  yellow: 'Y',
  green: 'G',
  blue: 'B',
  pink: 'P',
  purple: 'V',
};

type SwatchProps = {
  readonly color: Color;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly pressed?: boolean;
  onChoose(): void;
};

/** A button that stands for a highlight colour. */
export function Swatch({ color, label, shortcut, pressed, onChoose }: SwatchProps) {
  return (
    <button
      type="button"
      className="swatch"
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onChoose}
    >
      <span className={`color-${color}`} aria-hidden="true">
        {letters[color]}
      </span>
    </button>
  );
}
