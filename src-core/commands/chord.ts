/**
 * Keys pressed together, e.g. `CmdOrCtrl+Shift+K`, in the notation of Electron's accelerators.
 * `CmdOrCtrl` is Command on a Mac and Control elsewhere; `Ctrl` is Control everywhere.
 */
export type Chord = {
  readonly command: boolean;
  /** The Control key of a Mac; elsewhere it is `command`. */
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A capital letter, a digit, a sign, or one of {@link namedKeys}. */
  readonly key: string;
};

/** Keys that write no character, under the names of the notation; and those a name stands for. */
export const namedKeys = [
  ...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Enter', 'Escape', 'Tab', 'Space', 'Backspace', 'Delete', 'Insert', 'Plus'],
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
] as const;

const named = new Map(namedKeys.map((name) => [name.toLowerCase(), name]));
named.set('return', 'Enter').set('esc', 'Escape');

const modifiers: ReadonlyMap<string, 'command' | 'control' | 'alt' | 'shift'> = new Map([
  ['cmdorctrl', 'command'],
  ['commandorcontrol', 'command'],
  ['cmd', 'command'],
  ['command', 'command'],
  ['ctrl', 'control'],
  ['control', 'control'],
  ['alt', 'alt'],
  ['option', 'alt'],
  ['shift', 'shift'],
]);

/** Read a chord; null where `text` is none. */
export function parseChord(text: string, isMac: boolean): Chord | null {
  const parts = text.split('+');
  const key = keyNamed(parts.at(-1) ?? '');
  if (key === null) return null;
  const held = { command: false, control: false, alt: false, shift: false };
  for (const part of parts.slice(0, -1)) {
    const modifier = modifiers.get(part.toLowerCase());
    if (!modifier) return null;
    held[modifier] = true;
  }
  return isMac
    ? { ...held, key }
    : { ...held, command: held.command || held.control, control: false, key };
}

/** The one way to write a chord: equal chords are equal strings. Undone by {@link parseChord}. */
export function printChord({ command, control, alt, shift, key }: Chord): string {
  return [
    ...(command ? ['CmdOrCtrl'] : []),
    ...(control ? ['Ctrl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key,
  ].join('+');
}

/** A chord as {@link printChord} writes it; null where `text` is none. */
export function normalChord(text: string, isMac: boolean): string | null {
  const chord = parseChord(text, isMac);
  return chord && printChord(chord);
}

function keyNamed(text: string): string | null {
  const name = named.get(text.toLowerCase());
  if (name !== undefined) return name;
  // `+` stands between the parts, so the key is written as its name.
  if (text.length !== 1 || text === '+' || !/^[!-~]$/u.test(text)) return null;
  return text.toUpperCase();
}
