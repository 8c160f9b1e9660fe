import { normalChord, parseChord, type Chord } from './chord';
import { commandIds, commands, type CommandScope } from './command-table';

/** Keys of the reading surface that move its caret; with Shift they select. They stay as they are. */
export const caretChords: readonly string[] = [
  ...['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'PageUp', 'PageDown'],
];

/** Why a key cannot be given to a command: the system or the text has it, or it would be typed. */
export type KeyProblem = 'system' | 'caret' | 'typed';

/** What the system or the window takes for itself, whatever an app would do with it. */
const systemChords = [
  ...['Tab', 'Shift+Tab', 'Escape', 'Alt+F4', 'Alt+Tab'],
  ...['CmdOrCtrl+Alt+Delete', 'CmdOrCtrl+Alt+Escape', 'Alt+Space', 'F10', 'Shift+F10'],
];
const macChords = ['CmdOrCtrl+H', 'CmdOrCtrl+Alt+H', 'CmdOrCtrl+M', 'CmdOrCtrl+Tab'];

/** Why `chord` cannot be the key of a command of this scope; null where it can. */
export function problemOfKey(
  chord: string,
  scope: CommandScope,
  isMac: boolean,
): KeyProblem | null {
  const parsed = parseChord(chord, isMac);
  if (!parsed) return 'typed';
  const taken = [...systemChords, ...(isMac ? macChords : []), ...fixedKeys()];
  if (taken.some((other) => normalChord(other, isMac) === chord)) return 'system';
  if (isCaretKey(parsed)) return 'caret';
  const isHeld = parsed.command || parsed.control || parsed.alt;
  return scope === 'app' && !isHeld && !isFunctionKey(parsed.key) ? 'typed' : null;
}

/**
 * Whether a field that is written in has its own use for a chord: what types, moves, deletes,
 * copies or undoes.
 */
export function isFieldChord(chord: string, isMac: boolean): boolean {
  const parsed = parseChord(chord, isMac);
  if (!parsed || isFunctionKey(parsed.key)) return false;
  const { command, control, alt, key } = parsed;
  if (movingKeys.has(key)) return true;
  if (!command && !control) return !alt || isMac;
  return command && !alt && 'ACVXYZ'.includes(key);
}

/** With Control, Page Up and Page Down are free: the text does not know them. */
function isCaretKey({ key, alt, command }: Chord): boolean {
  return caretChords.includes(key) && !alt && !(command && key.startsWith('Page'));
}

const movingKeys = new Set([
  ...caretChords,
  ...['Backspace', 'Delete', 'Insert', 'Enter', 'Tab', 'Escape'],
]);

function fixedKeys(): readonly string[] {
  return commandIds.filter((id) => commands[id].isFixed).flatMap((id) => commands[id].keys);
}

function isFunctionKey(key: string): boolean {
  return /^F\d+$/u.test(key);
}
