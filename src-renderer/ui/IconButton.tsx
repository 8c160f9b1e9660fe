import { Icon, type IconName } from './Icon';

type IconButtonProps = {
  readonly icon: IconName;
  /** Its accessible name, and its tooltip. */
  readonly label: string;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** The key that does the same: as it is written on screen, and in `aria-keyshortcuts`. */
  readonly shortcut?: { readonly label: string; readonly aria: string } | null;
  onPress(): void;
};

/** A button that shows a drawing only. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, pressed, disabled = false, shortcut, onPress } = props;
  return (
    <button
      type="button"
      className="button plain icon"
      aria-label={label}
      title={shortcut ? `${label} (${shortcut.label})` : label}
      aria-keyshortcuts={shortcut?.aria}
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
