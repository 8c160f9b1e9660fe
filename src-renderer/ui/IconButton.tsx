import { Icon, type IconName } from './Icon';

type IconButtonProps = {
  readonly icon: IconName;
  /** Its accessible name, and its tooltip. */
  readonly label: string;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  onPress(): void;
};

/** A button that shows a drawing only. */
export function IconButton({ icon, label, pressed, disabled = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button plain icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
