import { printChord } from './chord';

/** What a `KeyboardEvent` says of a key, as far as chords go. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
  getModifierState(name: 'AltGraph'): boolean;
};

/** What `keyCode` is while an input method has the key. */
const processed = 229;

/** Whether an input method is at work on the key, or it is part of a character to come. */
export function isComposed({ isComposing, keyCode, key }: ComposedPress): boolean {
  return isComposing || keyCode === processed || key === 'Process' || key === 'Dead';
}

type ComposedPress = Pick<KeyPress, 'isComposing' | 'keyCode' | 'key'>;

/**
 * The chords that a key press may be meant as, the likeliest first, as {@link printChord} writes
 * them. By the character, so that the key is where the layout has it; by the place of the key where
 * the character is none that a chord is written with: Bopomofo, Cyrillic, `!` for Shift and 1.
 * None for what an input method takes, for a modifier alone, and for the Windows key.
 */
export function chordsOfPress(press: KeyPress, isMac: boolean): string[] {
  if (isComposed(press) || press.getModifierState('AltGraph')) return [];
  if (press.metaKey && !isMac) return [];
  const held = {
    command: isMac ? press.metaKey : press.ctrlKey,
    control: isMac && press.ctrlKey,
    alt: press.altKey,
  };
  return keysOfPress(press).map(({ key, shift }) => printChord({ ...held, shift, key }));
}

type Key = { readonly key: string; readonly shift: boolean };

function keysOfPress({ key, code, shiftKey }: KeyPress): Key[] {
  const special = specialKeys.get(key) ?? (/^F\d{1,2}$/u.test(key) ? key : undefined);
  if (special !== undefined) return [{ key: special, shift: shiftKey }];
  if (/^[a-z]$/iu.test(key)) return [{ key: key.toUpperCase(), shift: shiftKey }];
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  const letter = /^Key([A-Z])$/u.exec(code)?.[1];
  const byPlace = digit ?? (isSign(key) ? undefined : letter);
  return [
    ...(byPlace === undefined ? [] : [{ key: byPlace, shift: shiftKey }]),
    // Whether a sign needs Shift is the layout's business.
    ...(isSign(key) ? [{ key: key === '+' ? 'Plus' : key, shift: false }] : []),
    ...(isSign(key) && shiftKey ? [{ key: key === '+' ? 'Plus' : key, shift: true }] : []),
  ].filter(({ key: found, shift }, at, all) => {
    return all.findIndex((other) => other.key === found && other.shift === shift) === at;
  });
}

const specialKeys = new Map([
  ...(['Up', 'Down', 'Left', 'Right'] as const).map((name) => [`Arrow${name}`, name] as const),
  ...(['Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Escape', 'Tab'] as const).map(same),
  ...(['Backspace', 'Delete', 'Insert'] as const).map(same),
  [' ', 'Space'],
]);

function same<T>(name: T): readonly [T, T] {
  return [name, name];
}

function isSign(key: string): boolean {
  return key.length === 1 && /^[!-~]$/u.test(key);
}
